export const auditFindingKinds = [
  "edited",
  "added",
  "deleted",
  "swapped",
  "cut_tail",
  "replaced",
  "before_chain",
  "head",
] as const;
export type AuditFindingKind = (typeof auditFindingKinds)[number];

/** What does not fit in the chain of a centre's audit: at which number, and up to or with which other one. */
export type AuditFinding = { kind: AuditFindingKind; seq: number | null; other: number | null };

const span = (seq: number | null, other: number | null) =>
  seq === other || other === null ? `№ ${seq}` : `№ ${seq} – ${other}`;

const words: Record<AuditFindingKind, (finding: AuditFinding) => string> = {
  edited: ({ seq }) => `Строку № ${seq} изменили после того, как она была записана.`,
  added: ({ seq }) => `Строку № ${seq} добавили в обход программы.`,
  deleted: ({ seq, other }) => `Строк ${span(seq, other)} нет: их удалили.`,
  swapped: ({ seq, other }) => `Строки № ${seq} и № ${other} поменяли местами.`,
  cut_tail: ({ seq, other }) => `Последних строк ${span(seq, other)} нет: конец журнала отрезали.`,
  replaced: ({ seq }) => `Строка № ${seq} не та, что была при сверке: журнал переписали.`,
  before_chain: () => "Строки без номера изменили, удалили или добавили в обход программы.",
  head: () => "Отметку о последней строке изменили или удалили в обход программы.",
};

/** What was found, as the head reads it (R6). */
export const auditFindingInWords = (finding: AuditFinding): string => words[finding.kind](finding);
