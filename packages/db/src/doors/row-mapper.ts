import { Column, is, SQL } from "drizzle-orm";

/** A selected column or expression, with the name that it has in the row. */
export type SelectedField = { path: string[]; field: unknown };

type Decoder = { mapFromDriverValue(value: unknown): unknown };
type RowMapper = (values: readonly unknown[]) => Record<string, unknown>;

/**
 * A function that makes a row of the values of one row, in the order of the fields; null stays null. Which decoder a
 * column has is found out once and not for each row. Null for what is not flat or has no columns.
 */
export function rowMapper(fields: readonly SelectedField[]): RowMapper | null {
  const names: string[] = [];
  const decoders: (((value: unknown) => unknown) | null)[] = [];
  for (const { path, field } of fields) {
    const [name, deeper] = path;
    const decoder = decoderOf(field);
    if (name === undefined || deeper !== undefined || !decoder) return null;
    names.push(name);
    // Looked up once: the columns of a sub-query are proxies. Most decoders hand on what they are given.
    const { mapFromDriverValue } = decoder;
    const isPlain = mapFromDriverValue === Column.prototype.mapFromDriverValue;
    decoders.push(isPlain ? null : mapFromDriverValue.bind(decoder));
  }
  if (names.length === 0) return null;
  return (values) => {
    const row: Record<string, unknown> = {};
    // An iterator of pairs would cost more than the decoding.
    for (let at = 0; at < names.length; at += 1) {
      const value = values[at];
      const decode = decoders[at];
      row[names[at] as string] = value === null || !decode ? value : decode(value);
    }
    return row;
  };
}

/** The decoder of an expression is not in drizzle's types. */
function decoderOf(field: unknown): Decoder | null {
  if (is(field, Column)) return field as Decoder;
  const expression = is(field, SQL.Aliased) ? field.sql : field;
  return is(expression, SQL) ? (expression as unknown as { decoder: Decoder }).decoder : null;
}
