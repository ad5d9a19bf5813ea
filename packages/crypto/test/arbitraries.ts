import fc from "fast-check";

/** 32 random bytes. */
export const someKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

/** Any text, empty and astral included. */
export const someText = fc.string({ unit: "binary", maxLength: 60 });

/** [tenantId, table, column, rowId] */
export const somePlace = fc.tuple(
  fc.uuid(),
  fc.constantFrom("recipients", "bookings"),
  fc.constantFrom("name", "phone"),
  fc.uuid(),
);

/** Two values of one kind that differ. */
export function twoDifferent<T>(one: fc.Arbitrary<T>): fc.Arbitrary<[T, T]> {
  return fc.tuple(one, one).filter(([first, second]) => JSON.stringify(first) !== JSON.stringify(second));
}

/** The text with one bit of one symbol turned. */
export function turnBit(text: string, position: number, bit: number): string {
  const bytes = Buffer.from(text, "latin1");
  const place = position % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
  return bytes.toString("latin1");
}
