import { outcomes, serviceForms, serviceKinds, topics } from "@prosvet/domain";
import type { JournalFilter } from "@prosvet/usecases";
import type postgres from "postgres";

/** A book of a centre: whose, of which year, how many lines, and who gave them. */
export type Book = { tenantId: string; year: number; last: number; consultants: string[] };

const books = 20;

/** The longest books of the data set, and as many of any length. */
export async function sampleBooks(sql: postgres.Sql): Promise<Book[]> {
  const found = await sql<Book[]>`
    select tenant_id as "tenantId", year, last_number as last,
      (select json_agg(id) from app.consultants c where c.tenant_id = b.tenant_id) as consultants
    from (
      (select * from app.journal_counters where register = 'services' order by last_number desc limit ${books}::int)
      union all
      (select * from app.journal_counters where register = 'services' order by md5(tenant_id::text || year) limit ${books}::int)
    ) b`;
  return [...found];
}

const oneOf = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;
const month = () => ({ month: 1 + Math.floor(Math.random() * 12) });
const form = () => ({ form: oneOf(serviceForms) });
const kind = () => ({ kind: oneOf(serviceKinds) });
const outcome = () => ({ outcome: oneOf(outcomes) });
const topic = () => ({ topic: oneOf(topics) });

/** Every way in which the journal may be filtered: each filter alone, and several within something narrow. */
const ways: ((book: Book) => Partial<JournalFilter>)[] = [
  () => ({}),
  ...[month, form, kind, outcome, topic],
  ({ consultants }) => ({ consultantId: oneOf(consultants) }),
  () => ({ corrected: true }),
  () => ({ annulled: true }),
  () => ({ ...month(), ...topic() }),
  () => ({ ...month(), ...form(), ...kind() }),
  () => ({ ...month(), ...form(), ...kind(), ...outcome(), ...topic() }),
  ({ consultants }) => ({ consultantId: oneOf(consultants), ...month(), ...outcome() }),
  ({ consultants }) => ({ consultantId: oneOf(consultants), ...form(), ...topic() }),
];

/** One page of any book: a filter that is offered, at any depth. */
export function anyPage(all: readonly Book[]): { tenantId: string; filter: JournalFilter } {
  const book = oneOf(all);
  const depth = Math.random() < 0.3 ? {} : { before: 1 + Math.ceil(Math.random() * book.last) };
  return { tenantId: book.tenantId, filter: { year: book.year, ...oneOf(ways)(book), ...depth } };
}
