import type { CentreTx } from "@prosvet/db";
import {
  childcarePlacesTaken,
  dayOf,
  type Limits,
  refusalOfChildcare,
  refusalOfChildcareAgain,
  type ServiceForm,
} from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { lockChildcare, readChildcareOf, selectChildcare } from "./childcare-queries.ts";

type Span = { startsAt: Date; endsAt: Date };

type Wanted = {
  form: ServiceForm;
  childcareChildren: number;
  /** The time it takes, null while it has none. */
  slot: Span | null;
  /** Bookings and holds whose places are given up for this one. */
  ignoring?: readonly string[];
  /** It had this time before, and is to have it again. */
  isFormer?: boolean;
};

export type Place = { timezone: string; limits: Pick<Limits, "childcare"> };

/**
 * The places of childcare as a real capacity (R16, п. 6б, абз. 10б): whoever asks for some waits for the others of that
 * day, so that what is counted stays true until the end of the transaction. Nobody else waits for anything.
 * Throws `refused` with the limit, the requirement and how many places are left.
 */
export async function keepChildcarePlaces(
  tx: CentreTx,
  now: Date,
  place: Place,
  wanted: Wanted,
): Promise<void> {
  const { slot, childcareChildren, ignoring = [], isFormer = false } = wanted;
  if (childcareChildren === 0) return;
  let childcarePlacesTakenNow = 0;
  if (slot) {
    for (const day of daysOf(slot, place.timezone)) await lockChildcare(tx, day);
    childcarePlacesTakenNow = childcarePlacesTaken(await selectChildcare(tx, slot, { now, ignoring }), slot);
  }
  const refusalOf = isFormer ? refusalOfChildcareAgain : refusalOfChildcare;
  refuse(refusalOf(wanted, { childcarePlacesTaken: childcarePlacesTakenNow }, place.limits));
}

/** The same for a booking that is to have another time; its lock is held by the caller. */
export async function keepChildcareOf(
  tx: CentreTx,
  now: Date,
  place: Place,
  moved: { id: string; slot: Span; ignoring?: readonly string[]; isFormer?: boolean },
): Promise<void> {
  const { id, slot, ignoring = [], isFormer } = moved;
  const row = await readChildcareOf(tx, id);
  if (!row) return;
  const wanted = { ...row, form: row.form as ServiceForm, slot, isFormer, ignoring: [id, ...ignoring] };
  await keepChildcarePlaces(tx, now, place, wanted);
}

/** In order, so that two who need both of two days cannot wait for each other. */
const daysOf = ({ startsAt, endsAt }: Span, timezone: string) => [
  ...new Set([dayOf(startsAt, timezone), dayOf(new Date(endsAt.getTime() - 1), timezone)]),
];
