/** One fault of isolation: which rule, on what (`app.table`, a statement, a use-case), for which role, and why. */
export type Finding = { rule: string; object: string; role?: string; detail: string };

/** One line of a finding, as tests print it. */
export const inWords = ({ rule, object, role, detail }: Finding): string =>
  [rule, object, role, detail].filter(Boolean).join(" · ");
