import { newId } from "@prosvet/crypto";
import { ratings } from "@prosvet/db/schema";
import type { TestDatabase } from "@prosvet/testing";
import {
  type RateOwnService,
  type RecordRating,
  type RecordService,
  rateOwnService,
  readOwnRating,
  recordRating,
  recordService,
} from "@prosvet/usecases";
import { lineOf, openJournal } from "./journal.ts";
import { visitorAt } from "./visitors.ts";

/** When the service of the tests was given, and the last moment for rating it: the third day, in the centre. */
export const givenAt = new Date("2026-11-18T06:00:00Z");
export const lastMoment = new Date("2026-11-21T18:59:59.999Z");

/** A centre with an anonymous booking whose service is in the journal. */
export async function openRated(base: TestDatabase, wishes: Parameters<typeof openJournal>[1] = {}) {
  const journal = await openJournal(base, wishes);
  const { centre, registrar, as } = journal;
  const booking = await journal.book();
  const { id, number, pin, linkToken: link } = booking;
  const page = await centre.read();
  const head = await centre.member("head");
  const give = (changes: Partial<RecordService> = {}, clock?: Date) =>
    recordService(as(registrar, clock), lineOf(centre, { bookingId: id, ...changes }), newId());
  return {
    ...{ ...journal, booking, page, head, give, secret: { number, pin }, link },
    rate: (input: Partial<RateOwnService> = {}, clock = givenAt, secret: Secret = { number, pin }) =>
      rateOwnService(visitorAt(base, clock), page, secret, { mark: 5, ...input }),
    look: (clock = givenAt, secret: Secret = { number, pin }) =>
      readOwnRating(visitorAt(base, clock), page, secret),
    keyIn: (input: Partial<RecordRating> & { id: string }, clock?: Date, member = registrar) =>
      recordRating(as(member, clock), { mark: 4, channel: "paper", ratedOn: "2026-11-18", ...input }),
    rows: () => base.owner.inTenant(centre.tenantId, (tx) => tx.select().from(ratings)),
  };
}

type Secret = Parameters<typeof readOwnRating>[2];
