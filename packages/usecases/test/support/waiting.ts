import { newId } from "@prosvet/crypto";
import type { Limits } from "@prosvet/domain";
import { createCentre, somebody, type TestDatabase } from "@prosvet/testing";
import {
  type AppError,
  contextOf,
  expireHolds,
  listSlots,
  markOverdue,
  offerFreedSlots,
  type RequestBooking,
  readOwnBooking,
  requestBooking,
} from "@prosvet/usecases";
import { offerInCentre } from "../../src/bookings/offer-in-centre.ts";

/** Midday in the centre: the hours of today are over. */
export const noon = new Date("2026-11-18T07:00:00Z");
export const after = (minutes: number, from = noon) => new Date(from.getTime() + minutes * 60_000);

export const anna = {
  person: { name: "Анна Соловей", email: "anna@example.ru" },
  consents: [{ purpose: "personal_data", version: 1 }],
} satisfies Partial<RequestBooking>;
export const anonymous = { anonymous: true } as const satisfies Partial<RequestBooking>;

type Wishes = {
  limits?: Partial<Limits>;
  consultants?: number;
  hours?: { startsAt: string; endsAt: string };
};

type Time = { startsAt: Date; consultantId: string };

/** The same contact would be somebody's own. */
export const named = (name: string) => ({ ...anna, person: { name, email: `${newId()}@example.ru` } });

/** A centre that receives one person a day, at nine, and is open for booking until tomorrow: it has one free time. */
export async function openWaitingRoom(base: TestDatabase, wishes: Wishes = {}) {
  const { hours = { startsAt: "09:00", endsAt: "09:45" }, consultants = 1 } = wishes;
  const limits = { bookingHorizonDays: 1, minNoticeMinutes: 60, offerMinutes: 240, ...wishes.limits };
  const centre = await createCentre(base, { hours, consultants, limits });
  const page = await centre.read();
  const parent = (at: Date) => contextOf(base.deps({ clock: () => at }), somebody());
  const slots = (at = noon) =>
    listSlots(parent(at), page, { from: "2026-11-18", to: "2026-11-30", form: "in_person" });
  const request = async (at: Date, input: Partial<RequestBooking> = anonymous) => {
    const wish = { form: "in_person", channel: "face_to_face", ...input } as RequestBooking;
    const { id, number, pin, startsAt } = await requestBooking(parent(at), page, wish, newId());
    return { id, startsAt, secret: { number, pin } };
  };
  return {
    ...{ base, centre, page, parent, slots, request },
    registrar: await centre.member("registrar"),
    take: (at: Date, { startsAt, consultantId }: Time, input: Partial<RequestBooking> = anonymous) =>
      request(at, { ...input, startsAt: startsAt.toISOString(), consultantId }),
    look: (at: Date, { secret }: { secret: { number: string; pin: string } }) =>
      readOwnBooking(parent(at), page, secret),
    /** The offering of this centre alone. Out: how many offers were made. */
    offer: (at: Date) => offerInCentre(workerOf(base, at), centre.tenantId),
    rows: async (sql: string) =>
      [...(await base.owner.inTenant(centre.tenantId, (tx) => tx.execute(sql)))] as Record<string, unknown>[],
  };
}

const workerOf = (base: TestDatabase, at: Date) =>
  contextOf(base.deps({ clock: () => at }), { kind: "worker" } as const);

/** The jobs of the worker at a moment. */
export const jobsOf = (base: TestDatabase) => {
  const ctx = (at: Date) => workerOf(base, at);
  return {
    offer: (at: Date) => offerFreedSlots(ctx(at)),
    expire: (at: Date) => expireHolds(ctx(at)),
    mark: (at: Date) => markOverdue(ctx(at)),
  };
};

/** How an answer ended: its value, or the code of what was refused. */
export const endOf = <T>(answer: Promise<T>): Promise<T | string> =>
  answer.catch((error: AppError) => error.refusal?.code ?? error.code ?? String(error));
