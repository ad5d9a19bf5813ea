/** Columns of words that may name people: that they were corrected is said, and never what they said (R33). */
const written = [
  "summarySealed",
  "requestSealed",
  "visitAddressSealed",
  "refusalText",
  "refusalTextSealed",
  "childPresentReason",
  "referredTo",
];

/** What stood before a correction in the columns that hold codes, numbers and times. In: all former columns. */
export const shownFormer = (was: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(was as Record<string, unknown>).filter(([column]) => !written.includes(column)),
  );
