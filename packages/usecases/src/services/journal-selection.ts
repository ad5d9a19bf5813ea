/** Which lines of the journal a query reads. Null and false ask for nothing. */
export type JournalSelection = {
  year: number;
  /** First day of a month. */
  month: string | null;
  consultantId: string | null;
  form: string | null;
  kind: string | null;
  outcome: string | null;
  topic: string | null;
  corrected: boolean;
  annulled: boolean;
  before: number | null;
  limit: number;
};

const count = (...filters: unknown[]) =>
  filters.filter((filter) => filter !== null && filter !== false).length;

/** How many filters narrow a page by themselves, and how many do not. */
export const widthOf = (wanted: JournalSelection) => ({
  broad: count(wanted.form, wanted.kind, wanted.outcome, wanted.topic),
  narrow: count(wanted.month, wanted.consultantId, wanted.corrected, wanted.annulled),
});
