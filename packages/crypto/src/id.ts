import { randomBytes } from "node:crypto";

const counterSize = 4096;

/** A row's id: UUIDv7 (RFC 9562), growing within the process even when the clock steps back. Never a secret. */
export const newId: () => string = createIdSource(Date.now);

/** Ids by a clock of milliseconds since 1970: 48 bits of time, a 12-bit counter, 62 random bits. */
export function createIdSource(clock: () => number): () => string {
  let time = -1;
  let counter = 0;
  return () => {
    const now = clock();
    counter += 1;
    if (now > time || counter === counterSize) {
      time = Math.max(now, time + 1);
      counter = randomBytes(2).readUInt16BE() % (counterSize / 2);
    }
    return showId(time, counter);
  };
}

function showId(time: number, counter: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
