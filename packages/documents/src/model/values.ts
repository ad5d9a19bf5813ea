/** A day as a date cell: midnight in the UTC fields. */
export const dateOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

export const yesOrNo = (is: boolean) => (is ? "Да" : "Нет");

/** Words one after another, or an empty cell. */
export const listed = (words: readonly (string | null)[]): string | null => {
  const said = words.filter((word) => word !== null && word !== "");
  return said.length === 0 ? null : said.join("; ");
};

/** «23.11.2026» */
export const dayInFigures = (day: string) => day.split("-").reverse().join(".");

/** The formats of dates, as a spreadsheet writes them. */
export const dayFormat = "dd.mm.yyyy";
export const momentFormat = "dd.mm.yyyy hh:mm";
