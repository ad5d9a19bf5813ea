import {
  type BookingState,
  type Channel,
  conductFlaws,
  emptyColumnFlaws,
  type FindingKind,
  type Flaw,
  type Limits,
  lateEntryFlaw,
  outsideOpeningsFlaw,
  overdueFlaw,
  parseLimits,
  type ServiceForm,
  windowFlaw,
} from "@prosvet/domain";
import type { FoundRow } from "./found-queries.ts";

type Version = { id: string; effectiveFrom: string; limits: unknown };
type Clock = { now: Date; today: string };

/** The limits that a row is held against: of a line those of its entry, of a booking those of the day it was asked for. */
export function limitsOver(versions: readonly Version[]): (row: FoundRow) => Limits {
  const parsed = versions.map(({ limits, ...rest }) => ({ ...rest, limits: parseLimits(limits) }));
  return ({ service, booking }) => {
    const day = booking?.requestedOn ?? "";
    const found = service
      ? parsed.find(({ id }) => id === service.limitVersionId)
      : parsed.findLast(({ effectiveFrom }) => effectiveFrom <= day);
    const version = found ?? parsed[0];
    if (!version) throw new Error("the centre has no limits");
    return version.limits;
  };
}

/** What does not fit in a line or a booking that a selection of this kind has found. */
export function flawsOf(kind: FindingKind, row: FoundRow, limits: Limits, clock: Clock): Flaw[] {
  switch (kind) {
    case "overdue":
      return given(overdueOf(row, limits, clock));
    case "empty":
      return row.service ? emptyColumnFlaws(row.service, limits) : [];
    case "late":
      return row.service ? given(lateEntryFlaw(row.service, limits)) : [];
    case "breaches":
      return breachesOf(row, limits, clock);
    default:
      return [];
  }
}

const given = (flaw: Flaw | null): Flaw[] => (flaw ? [flaw] : []);

function overdueOf({ booking }: FoundRow, limits: Limits, clock: Clock): Flaw | null {
  if (!booking) return null;
  const endsAt = booking.endsAt === null ? null : new Date(booking.endsAt);
  return overdueFlaw({ ...booking, endsAt, state: booking.state as BookingState }, clock, limits);
}

function breachesOf({ service, booking, event }: FoundRow, limits: Limits, { today }: Clock): Flaw[] {
  if (event) return [outsideOpeningsFlaw()];
  const receivedOn = service ? service.givenOn : (booking?.startsOn ?? null);
  const isOver = service ? service.state === "given" : true;
  const missed = booking && isOver && windowFlaw({ ...booking, receivedOn, today }, limits);
  const [form, channel] = [service?.form as ServiceForm, service?.channel as Channel];
  return [...given(missed || null), ...(service ? conductFlaws({ ...service, form, channel }, limits) : [])];
}
