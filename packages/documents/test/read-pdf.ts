import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as another program reads it: its sheets in words, without regard to the ends of lines. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    sheets.push(text.replace(/-\n+/g, "-").replace(/\s+/g, " "));
  }
  const first = await document.getPage(1);
  // The library's types say an object; it is a Map.
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const [, , width = 0, height = 0] = first.view;
  return {
    sheets,
    size: [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)],
    isTagged: marks?.get("Marked"),
    info: (await document.getMetadata()).info as Record<string, unknown>,
    structure: JSON.stringify(await first.getStructTree()),
  };
}

/** Text without what a line break may have left in the middle of a word. */
export const unbroken = (text: string) => text.replace(/[\s\u200b-]/g, "");
