import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, consultants, recipients, services } from "@prosvet/db/schema";
import { and, asc, desc, eq, gt, gte, lt, type SQL } from "drizzle-orm";

export type JournalSelection = {
  year: number;
  /** Days of the first of a month: from, included, and to, excluded. */
  months: { from: string; to: string } | null;
  consultantId: string | null;
  form: string | null;
  kind: string | null;
  outcome: string | null;
  before: number | null;
  limit: number;
};

type Cut = { order: "newest first" | "first first"; limit: number };

/**
 * Lines of the journal with what stands beside them. The page is cut first and joined then: a plan that is kept for any
 * page would else join the whole year before it sorts.
 */
function linesWhere(tx: TenantTx, condition: SQL | undefined, { order, limit }: Cut) {
  const by = order === "newest first" ? desc : asc;
  const page = tx.$with("page").as(
    tx
      .select()
      .from(services)
      .where(and(ofTenant(tx, services), condition))
      .orderBy(by(services.number))
      .limit(limit),
  );
  return tx
    .with(page)
    .select({
      id: page.id,
      year: page.year,
      number: page.number,
      startedAt: page.startedAt,
      durationMinutes: page.durationMinutes,
      recipientCode: recipients.code,
      anonymous: recipients.anonymous,
      category: recipients.category,
      childAgeYears: recipients.childAgeYears,
      participants: page.participants,
      consultantId: page.consultantId,
      consultantName: consultants.name,
      kind: page.kind,
      content: page.content,
      form: page.form,
      channel: page.channel,
      topics: page.topics,
      outcome: page.outcome,
      refusalReason: page.refusalReason,
      referredTo: page.referredTo,
      state: page.state,
      printedSheets: page.printedSheets,
      childPresent: page.childPresent,
      childcareGiven: page.childcareGiven,
      counted: page.counted,
      bookingNumber: bookings.number,
      bookedAt: bookings.requestedAt,
      bookingSource: bookings.source,
      retryOf: page.retryOf,
      recordedAt: page.recordedAt,
      bookingId: page.bookingId,
      annulledAt: page.annulledAt,
    })
    .from(page)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, page.recipientId)))
    .innerJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, page.consultantId)))
    .leftJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, page.bookingId)))
    .orderBy(by(page.number))
    .execute();
}

export type FoundService = Awaited<ReturnType<typeof linesWhere>>[number];

/** One line by its id. */
export async function readService(tx: TenantTx, id: string): Promise<FoundService | null> {
  const [found] = await linesWhere(tx, eq(services.id, id), { order: "first first", limit: 1 });
  return found ?? null;
}

const inJournal = (wanted: JournalSelection) =>
  and(
    eq(services.register, "services"),
    eq(services.year, wanted.year),
    wanted.months === null
      ? undefined
      : and(gte(services.month, wanted.months.from), lt(services.month, wanted.months.to)),
    wanted.consultantId === null ? undefined : eq(services.consultantId, wanted.consultantId),
    wanted.form === null ? undefined : eq(services.form, wanted.form),
    wanted.kind === null ? undefined : eq(services.kind, wanted.kind),
    wanted.outcome === null ? undefined : eq(services.outcome, wanted.outcome),
  );

/** Lines of the journal of services by number, the newest first, from a number down. */
export function selectJournal(tx: TenantTx, wanted: JournalSelection): Promise<FoundService[]> {
  const below = wanted.before === null ? undefined : lt(services.number, wanted.before);
  return linesWhere(tx, and(inJournal(wanted), below), { order: "newest first", limit: wanted.limit });
}

/** The same lines by number, the first one first, after a number. */
export const selectBook = (
  tx: TenantTx,
  wanted: JournalSelection & { after: number },
): Promise<FoundService[]> =>
  linesWhere(tx, and(inJournal(wanted), gt(services.number, wanted.after)), {
    order: "first first",
    limit: wanted.limit,
  });
