/**
 * One text for one value, however its keys were ordered: what JSON keeps of it, the keys of every object in one order, no
 * blanks. So a row hashed before it is stored is hashed the same when it is read back from a `jsonb` column.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(JSON.parse(asJson(value))));

const asJson = (value: unknown): string => JSON.stringify(value) ?? "null";

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, inOrder(inner)]));
}
