import type * as Docx from "docx";

// The library is large, and only the process that makes text documents needs it.
export const loadDocx = (): Promise<typeof Docx> => import("docx");

export const fontName = "Times New Roman";

/** Twentieths of a point in a millimetre. */
export const millimetre = 56.7;

export const a4 = { short: 11_906, long: 16_838 };

/** Points as half-points, in which a size of letters is given. */
export const halfPoints = (points: number) => Math.round(points * 2);

/** Words with the ends of their lines. */
export const linesOfText = (docx: typeof Docx, text: string, run: Docx.IRunOptions = {}): Docx.TextRun[] =>
  text
    .split("\n")
    .map((line, at) => new docx.TextRun({ ...run, text: line, ...(at === 0 ? {} : { break: 1 }) }));

/** «Лист n из m» */
export const sheetNumber = ({ TextRun, PageNumber }: typeof Docx, size: number): Docx.TextRun =>
  new TextRun({ size, children: ["Лист ", PageNumber.CURRENT, " из ", PageNumber.TOTAL_PAGES] });
