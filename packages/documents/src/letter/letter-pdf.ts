import { compilePdf } from "../typst/compile-pdf.ts";
import type { Letter } from "./letter.ts";

/**
 * A letter as a PDF: A4, tagged, PDF/UA-1, in Russian, «Лист n из m» when there are several. Throws Error when it has no
 * title. It holds its process: it runs in the worker. R7, R12, R52 [Г 37].
 */
export const letterPdf = (letter: Letter): Uint8Array =>
  compilePdf("letter.typ", {
    ...letter,
    addressee: letter.addressee ?? [],
    reference: letter.reference ?? null,
    watermark: letter.watermark ?? null,
  });
