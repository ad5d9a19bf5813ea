import { ofTenant, type TenantTx } from "@prosvet/db";
import {
  bookings,
  consultants,
  journalCounters,
  recipients,
  rollupRequests,
  services,
} from "@prosvet/db/schema";
import { and, asc, desc, eq, gt, gte, lt, type SQL, sql } from "drizzle-orm";

type New<Row> = Omit<Row, "tenantId">;

/** The next number of a register in a year. The row stays locked until the commit, so numbers have no gaps (R8). */
export async function takeNumber(tx: TenantTx, register: string, year: number): Promise<number> {
  const [counter] = await tx
    .insert(journalCounters)
    .values({ tenantId: tx.tenantId, register, year, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [journalCounters.tenantId, journalCounters.register, journalCounters.year],
      set: { lastNumber: sql`${journalCounters.lastNumber} + 1` },
    })
    .returning({ number: journalCounters.lastNumber });
  if (!counter) throw new Error("the journal gave no number");
  return counter.number;
}

export const insertService = (tx: TenantTx, row: New<typeof services.$inferInsert>) =>
  tx
    .insert(services)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** Asks for the counts of a month anew. Append-only: a mark that is shared would lose the change of a slow writer. */
export const insertRollupRequest = (tx: TenantTx, row: New<typeof rollupRequests.$inferInsert>) =>
  tx
    .insert(rollupRequests)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** Wakes the worker when this transaction commits. A statement of its own, with nothing in it. */
export const wakeRollups = (tx: TenantTx) => tx.execute(sql`select pg_notify('prosvet_rollups', '')`);

export const updateRecipient = (
  tx: TenantTx,
  id: string,
  facts: { category: string; childAgeYears: number | null },
) =>
  tx
    .update(recipients)
    .set(facts)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, id)))
    .execute();

const line = {
  id: services.id,
  year: services.year,
  number: services.number,
  startedAt: services.startedAt,
  durationMinutes: services.durationMinutes,
  recipientCode: recipients.code,
  anonymous: recipients.anonymous,
  participants: services.participants,
  consultantId: services.consultantId,
  consultantName: consultants.name,
  kind: services.kind,
  content: services.content,
  form: services.form,
  channel: services.channel,
  topics: services.topics,
  outcome: services.outcome,
  state: services.state,
  printedSheets: services.printedSheets,
  childPresent: services.childPresent,
  counted: services.counted,
  bookingNumber: bookings.number,
  retryOf: services.retryOf,
  recordedAt: services.recordedAt,
};

const linesWhere = (tx: TenantTx, condition: SQL | undefined) =>
  tx
    .select(line)
    .from(services)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, services.recipientId)))
    .innerJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, services.consultantId)))
    .leftJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, services.bookingId)))
    .where(and(ofTenant(tx, services), condition));

export type FoundService = Awaited<ReturnType<typeof linesWhere>>[number];

export async function readService(tx: TenantTx, id: string): Promise<FoundService | null> {
  const [found] = await linesWhere(tx, eq(services.id, id));
  return found ?? null;
}

export type JournalSelection = {
  year: number;
  months: { from: string; to: string } | null;
  consultantId: string | null;
  form: string | null;
  kind: string | null;
  outcome: string | null;
  before: number | null;
  limit: number;
};

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
export const selectJournal = (tx: TenantTx, wanted: JournalSelection) =>
  linesWhere(
    tx,
    and(inJournal(wanted), wanted.before === null ? undefined : lt(services.number, wanted.before)),
  )
    .orderBy(desc(services.number))
    .limit(wanted.limit)
    .execute();

/** The same lines by number, the first one first, after a number. */
export const selectBook = (tx: TenantTx, wanted: JournalSelection & { after: number }) =>
  linesWhere(tx, and(inJournal(wanted), gt(services.number, wanted.after)))
    .orderBy(asc(services.number))
    .limit(wanted.limit)
    .execute();

/** The service that failed and may be given again, by its id. */
export async function readFailedService(tx: TenantTx, id: string) {
  const [found] = await failedWhere(tx, eq(services.id, id));
  return found ?? null;
}

/** The last service of a booking that failed, if its time was not given since. */
export async function readFailedServiceOfBooking(tx: TenantTx, bookingId: string) {
  const [found] = await failedWhere(tx, eq(services.bookingId, bookingId))
    .orderBy(desc(services.recordedAt))
    .limit(1);
  return found ?? null;
}

const failedWhere = (tx: TenantTx, condition: SQL) =>
  tx
    .select({ id: services.id, recipientId: services.recipientId, counted: services.counted })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.state, "failed_technical"), condition));
