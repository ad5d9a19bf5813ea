import type * as Docx from "docx";
import { a4, fontName, halfPoints, linesOfText, loadDocx, millimetre, sheetNumber } from "../docx/paper.ts";
import { legible } from "../layout/printed-text.ts";
import { blocksOf } from "./docx-blocks.ts";
import type { Letter } from "./letter.ts";

const margin = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 25 * millimetre,
  right: 15 * millimetre,
};
const small = halfPoints(8);

/**
 * A letter as a DOCX file that can still be edited: A4, «Times New Roman». It runs in the worker. R7, R12, R52 [Г 37].
 */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const docx = await loadDocx();
  const words = (text: string, run: Docx.IRunOptions = {}) => linesOfText(docx, legible(text), run);
  const marking = () =>
    new docx.Paragraph({ children: letter.watermark ? words(letter.watermark, { size: small }) : [] });
  const file = new docx.Document({
    title: legible(letter.title),
    creator: legible(letter.sender[0] ?? ""),
    hyphenation: { autoHyphenation: true },
    styles: {
      default: { document: { run: { font: fontName, size: halfPoints(12), language: { value: "ru-RU" } } } },
    },
    sections: [
      {
        properties: { page: { size: { width: a4.short, height: a4.long }, margin } },
        headers: { default: new docx.Header({ children: [marking()] }) },
        footers: {
          default: new docx.Footer({
            children: [
              marking(),
              new docx.Paragraph({
                alignment: docx.AlignmentType.RIGHT,
                children: [sheetNumber(docx, small)],
              }),
            ],
          }),
        },
        children: [
          ...letter.sender.map(
            (line) => new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: words(line) }),
          ),
          ...(letter.addressee ?? []).map(
            (line) => new docx.Paragraph({ indent: { left: 85 * millimetre }, children: words(line) }),
          ),
          ...(letter.reference ? [new docx.Paragraph({ children: words(letter.reference) })] : []),
          new docx.Paragraph({
            heading: docx.HeadingLevel.HEADING_1,
            alignment: docx.AlignmentType.CENTER,
            spacing: { before: 240, after: 120 },
            children: words(letter.title, {
              ...{ bold: true, size: halfPoints(14), font: fontName, color: "000000" },
            }),
          }),
          ...blocksOf(docx, letter.blocks),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}
