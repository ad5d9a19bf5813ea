import { registerColumns } from "../registers/register-columns.ts";

/**
 * Columns of the journal of services that are read of a file (R8, R11): by the words of the register where it has the
 * column. `always` stand in every template; `needed` ones a file must have.
 */
const read = {
  started_at: { always: true, needed: true },
  duration: { always: true },
  recipient_code: { always: true, label: "Код получателя" },
  recipient_category: {},
  child_age: {},
  child_category: {},
  participants: { label: "Число участников" },
  kind: {},
  content: {},
  form: { always: true, needed: true },
  channel: { always: true },
  topics: { always: true, needed: true },
  request_summary: {},
  recommendations: {},
  consultant: { always: true, needed: true },
  child_present: {},
  childcare_given: {},
  feedback_given: { label: "Обратная связь дана" },
  outcome: { always: true, needed: true },
  refusal_reason: { always: true },
  referred_to: { always: true },
  printed_pages: {},
} as const satisfies Record<string, { always?: true; needed?: true; label?: string }>;

export type ImportColumnCode = keyof typeof read;

export type ImportColumn = { code: ImportColumnCode; label: string; always: boolean; needed: boolean };

const labelOf = (code: string, own?: string): string =>
  own ?? registerColumns.services.find((column) => column.code === code)?.label ?? code;

/** Every column that is read, in the register's order. */
export const importColumns: readonly ImportColumn[] = Object.entries(read).map(([code, facts]) => {
  const { always = false, needed = false, label } = facts as { always?: true; needed?: true; label?: string };
  return { code: code as ImportColumnCode, label: labelOf(code, label), always, needed };
});

const byCode = new Map(importColumns.map((column) => [column.code, column]));

/** The words above a column. */
export const importColumnLabel = (code: ImportColumnCode): string => byCode.get(code)?.label ?? code;

/** The register's column of names: codes and «Анонимно» are read of it, a name never is (R32, R33). */
export const nameColumnLabel = labelOf("name");

/** Columns of the register that a file may have and that are worked out by the program. */
export const leftOutLabels: readonly string[] = registerColumns.services
  .filter(({ code }) => code !== "name" && !Object.hasOwn(read, code))
  .map(({ label }) => label);

/** The columns of a centre's template: those of its register that are read, and those without which no line is. */
export function templateColumns(registerCodes: readonly string[]): ImportColumn[] {
  const own = new Set(registerCodes);
  const beside = new Set<ImportColumnCode>(["participants"]);
  return importColumns.filter(({ code, always }) => always || own.has(code) || beside.has(code));
}
