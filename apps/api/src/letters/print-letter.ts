import { fileURLToPath } from "node:url";
import type { Letter } from "@prosvet/documents";
import { drawApart } from "../printing/draw-apart.ts";

export const letterTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
export type LetterFormat = keyof typeof letterTypes;

const draw = drawApart(fileURLToPath(new URL("./letter-press.ts", import.meta.url)), 60_000);

/** A letter as a file; nothing of it is kept: it may name somebody. Throws Error when it could not be drawn. */
export const printLetter = (format: LetterFormat, letter: Letter): Promise<Buffer> =>
  draw(JSON.stringify({ format, letter }));
