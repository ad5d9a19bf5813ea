import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, services } from "@prosvet/db/schema";
import { and, asc, eq, exists, gte, inArray, isNull, lt, ne, not, or, type SQL, sql } from "drizzle-orm";

/** A month as days and as moments of the centre, the last excluded. */
export type Span = { month: string; from: Date; to: Date };

const most = 50;

const lineOf = (tx: TenantTx) =>
  tx
    .select({ id: services.id })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        eq(services.bookingId, bookings.id),
        ne(services.state, "failed_technical"),
        isNull(services.annulledAt),
      ),
    );

const withoutLine = (tx: TenantTx, { from, to }: Span) =>
  and(
    ofTenant(tx, bookings),
    gte(bookings.startsAt, from),
    lt(bookings.startsAt, to),
    inArray(bookings.state, ["requested", "confirmed", "overdue", "took_place"]),
    isNull(bookings.jointWith),
    not(exists(lineOf(tx))),
  );

/** Bookings whose time was in the month and that have neither a line nor an end: the first fifty, by time. */
export const selectBookingsWithoutLine = (tx: TenantTx, span: Span) =>
  tx
    .select({ id: bookings.id, number: bookings.number, startsAt: bookings.startsAt })
    .from(bookings)
    .where(withoutLine(tx, span))
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(most)
    .execute();

export async function countBookingsWithoutLine(tx: TenantTx, span: Span): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(bookings)
    .where(withoutLine(tx, span));
  return row?.count ?? 0;
}

const given = eq(services.state, "given");
const unreferred = eq(sql`cardinality(${services.referredTo})`, 0);

const isUnsaid = and(isNull(services.refusalTextSealed), isBlank(services.refusalText));

/** What a line must have by R19, R21, R28, R29, R35 and R52 and has not. */
const isEmpty = or(
  and(ne(services.state, "draft"), eq(sql`cardinality(${services.topics})`, 0)),
  and(given, inArray(services.kind, ["dispatcher"]), unreferred),
  and(given, eq(services.outcome, "referred"), unreferred),
  and(given, eq(services.kind, "survey"), eq(services.feedbackGiven, false)),
  and(eq(services.childPresent, true), isBlank(services.childPresentReason)),
  and(eq(services.state, "refused"), or(isNull(services.refusalReason), isUnsaid)),
);

function isBlank(column: typeof services.refusalText | typeof services.childPresentReason): SQL {
  return sql`btrim(coalesce(${column}, '')) = ''`;
}

const linesOfMonth = (tx: TenantTx, month: string, condition: SQL | undefined) =>
  and(
    ofTenant(tx, services),
    eq(services.month, month),
    eq(services.register, "services"),
    isNull(services.annulledAt),
    condition,
  );

/** Lines of the month that are drafts, and those that lack what they must have. */
export async function countUnfinishedLines(tx: TenantTx, month: string) {
  const [row] = await tx
    .select({
      drafts: sql<number>`(count(*) filter (where ${services.state} = 'draft'))::int`,
      emptyLines: sql<number>`(count(*) filter (where ${isEmpty}))::int`,
    })
    .from(services)
    .where(linesOfMonth(tx, month, undefined));
  return row ?? { drafts: 0, emptyLines: 0 };
}

/** The same lines by number, the first fifty. */
export const selectUnfinishedLines = (tx: TenantTx, month: string) =>
  tx
    .select({ id: services.id, number: services.number, isDraft: sql<boolean>`${services.state} = 'draft'` })
    .from(services)
    .where(linesOfMonth(tx, month, or(eq(services.state, "draft"), isEmpty)))
    .orderBy(asc(services.number))
    .limit(most)
    .execute();
