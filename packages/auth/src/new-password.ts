import { randomInt } from "node:crypto";

/** Without letters and digits that look alike. */
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** Four groups of four that can be read aloud: 80 bits. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(""),
  ).join("-");
