import { Column, is, SQL } from "drizzle-orm";

/** A selected column or expression, with the name that it has in the row. */
export type SelectedField = { path: string[]; field: unknown };

type Decoder = { mapFromDriverValue(value: unknown): unknown };

/**
 * A function that makes a row object of the values of one row, in the order of the fields. Columns decode themselves,
 * null stays null. Throws TypeError for a field that is no column and no expression, or that is nested.
 */
export function rowMapper(fields: readonly SelectedField[]): (values: unknown[]) => Record<string, unknown> {
  const columns = fields.map(({ path, field }) => {
    const [name, deeper] = path;
    if (name === undefined || deeper !== undefined) throw new TypeError("a prepared query selects flat rows");
    return { name, decoder: decoderOf(field) };
  });
  return (values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < columns.length; at++) {
      const { name, decoder } = columns[at] as (typeof columns)[number];
      const value = values[at];
      row[name] = value === null ? null : decoder.mapFromDriverValue(value);
    }
    return row;
  };
}

function decoderOf(field: unknown): Decoder {
  if (is(field, Column)) return field as Decoder;
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder;
  if (is(field, SQL.Aliased)) return (field.sql as unknown as { decoder: Decoder }).decoder;
  throw new TypeError("a prepared query selects columns and expressions");
}
