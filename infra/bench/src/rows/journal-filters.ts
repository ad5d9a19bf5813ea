import { bookingSources, outcomes, serviceForms, serviceKinds, topics } from "@prosvet/domain";
import { type BookingRegisterFilter, type JournalFilter, registeredStates } from "@prosvet/usecases";
import type postgres from "postgres";

export type JournalKind = "services" | "bookings";

/** A book of a centre: whose, of which journal and year, how many lines, and who is named in it. */
export type Book = { tenantId: string; register: JournalKind; year: number; last: number; staff: string[] };

const books = 20;

/** The longest books of a journal, those of the biggest centre first, and as many of any length. */
export async function sampleBooks(sql: postgres.Sql, register: JournalKind): Promise<Book[]> {
  const found = await sql<Book[]>`
    select tenant_id as "tenantId", register, year, last_number as last,
      (select json_agg(id) from app.consultants c where c.tenant_id = b.tenant_id) as staff
    from (
      (select *, 1 as part from app.journal_counters where register = ${register} order by last_number desc limit ${books}::int)
      union all
      (select *, 2 from app.journal_counters where register = ${register} order by md5(tenant_id::text || year) limit ${books}::int)
    ) b order by part, last desc`;
  return [...found];
}

const oneOf = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;
const maybe = <T extends object>(chance: number, part: () => T): T | object =>
  Math.random() < chance ? part() : {};

const someMonth = () => ({ month: 1 + Math.floor(Math.random() * 12) });
const narrow = ({ staff }: Book): object => ({
  ...maybe(0.5, someMonth),
  ...maybe(0.3, () => ({ consultantId: oneOf(staff) })),
});
const broad: Record<JournalKind, (() => object)[]> = {
  services: [
    () => ({ form: oneOf(serviceForms) }),
    () => ({ kind: oneOf(serviceKinds) }),
    () => ({ outcome: oneOf(outcomes) }),
    () => ({ topic: oneOf(topics) }),
  ],
  bookings: [() => ({ source: oneOf(bookingSources) }), () => ({ state: oneOf(registeredStates) })],
};
const marks = [{ corrected: true }, { annulled: true }];

type Filter = (JournalFilter | BookingRegisterFilter) & { year: number };

/** One page of any book by any filters that go together, at any depth: of a whole year at most one that is broad. */
export function anyPage(among: readonly Book[]): { book: Book; filter: Filter } {
  const book = oneOf(among);
  const within = {
    ...narrow(book),
    ...(book.register === "services" ? maybe(0.15, () => oneOf(marks)) : {}),
  };
  const isWide = Object.keys(within).length === 0;
  const parts = broad[book.register];
  const chosen = isWide ? [maybe(0.7, oneOf(parts))] : parts.map((part) => maybe(0.5, part));
  const depth = maybe(0.7, () => ({ before: 1 + Math.ceil(Math.random() * book.last) }));
  return { book, filter: Object.assign({ year: book.year }, within, ...chosen, depth) };
}
