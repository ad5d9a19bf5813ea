/** What a program of tables would take for the beginning of a formula, full-width letters and spaces before it too. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const cellOf = (value: string | number | null): string => {
  if (typeof value !== "string") return `"${value ?? ""}"`;
  const plain = formula.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
};

/** What stands before the first line: programs of tables know by it that the letters are UTF-8. */
export const csvMark = "\uFEFF";

/** A line of a CSV file as programs of tables in Russia read it: semicolons, each cell quoted, no cell a formula. */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(cellOf).join(";")}\r\n`;
