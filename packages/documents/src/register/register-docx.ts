import type * as Docx from "docx";
import { a4, fontName, halfPoints, linesOfText, loadDocx, millimetre, sheetNumber } from "../docx/paper.ts";
import { registerTable } from "../docx/register-table.ts";
import { type PrintedRegister, printedRegister } from "../layout/printed-register.ts";
import type { RegisterDocument } from "../model/register-document.ts";

const margin = Math.round(10 * millimetre);
const room = a4.long - 2 * margin;
const small = halfPoints(7);

/**
 * A register as a DOCX file: A4 across, the heading of the table on every page, struck lines and old values struck
 * through, «Лист n из m», and what marks it for official use at the head and the foot. In: the document, of at most
 * `printableRows` rows. Errors: as `registerPdf`. It holds its process for seconds: it runs in the worker. R8–R11, R33,
 * R51 [Г 35; К 7, 37].
 */
export async function registerDocx<Row>(document: RegisterDocument<Row>): Promise<Uint8Array> {
  const printed = await printedRegister(document);
  const docx = await loadDocx();
  const file = new docx.Document({
    title: printed.title[0] ?? "",
    creator: printed.centre,
    hyphenation: { autoHyphenation: true },
    styles: {
      default: {
        document: {
          run: { font: fontName, size: halfPoints(printed.fontSize), language: { value: "ru-RU" } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: a4.short, height: a4.long, orientation: docx.PageOrientation.LANDSCAPE },
            margin: {
              top: margin,
              bottom: margin,
              left: margin,
              right: margin,
              header: margin / 2,
              footer: margin / 2,
            },
          },
        },
        headers: { default: new docx.Header({ children: [markingOf(docx, printed)] }) },
        footers: { default: new docx.Footer({ children: [footOf(docx, printed)] }) },
        children: [
          ...headingOf(docx, printed),
          ...tablesOf(docx, printed),
          ...notesOf(docx, printed),
          ...signaturesOf(docx, printed),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

const markingOf = (docx: typeof Docx, { marking }: PrintedRegister) =>
  new docx.Paragraph({ children: marking === null ? [] : linesOfText(docx, marking, { size: small }) });

const footOf = (docx: typeof Docx, { marking, centre, period }: PrintedRegister) =>
  new docx.Paragraph({
    tabStops: [{ type: docx.TabStopType.RIGHT, position: room }],
    children: [
      ...linesOfText(docx, `${marking ?? `${centre}. ${period}`}\t`, { size: small }),
      sheetNumber(docx, small),
    ],
  });

const headingOf = (docx: typeof Docx, { organisation, title, centre, period }: PrintedRegister) => [
  ...(organisation === null ? [] : [lineAbove(docx, organisation)]),
  ...title.map(
    (line, at) =>
      new docx.Paragraph({
        ...(at === 0 ? { heading: docx.HeadingLevel.HEADING_1 } : {}),
        alignment: docx.AlignmentType.CENTER,
        children: linesOfText(docx, line, {
          bold: true,
          size: halfPoints(12),
          font: fontName,
          color: "000000",
        }),
      }),
  ),
  ...[centre, period].map((line) => lineAbove(docx, line)),
];

const lineAbove = (docx: typeof Docx, line: string) =>
  new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: { after: 60 },
    children: linesOfText(docx, line, { size: halfPoints(10) }),
  });

const tablesOf = (docx: typeof Docx, { parts }: PrintedRegister) =>
  parts.flatMap((part, at) => [
    ...(part.caption === null
      ? []
      : [
          new docx.Paragraph({
            pageBreakBefore: at > 0,
            alignment: docx.AlignmentType.CENTER,
            children: linesOfText(docx, part.caption, { bold: true }),
          }),
        ]),
    registerTable(docx, part, room),
  ]);

const notesOf = (docx: typeof Docx, { notes, isEmpty }: PrintedRegister) =>
  [...(isEmpty ? ["За этот период записей нет."] : []), ...notes].map(
    (note) =>
      new docx.Paragraph({
        spacing: { before: 80 },
        children: linesOfText(docx, note, { size: halfPoints(8) }),
      }),
  );

const signaturesOf = (docx: typeof Docx, { signatures }: PrintedRegister) =>
  signatures.map(
    (signature) =>
      new docx.Paragraph({
        spacing: { before: 480 },
        keepLines: true,
        children: linesOfText(docx, signature, { size: halfPoints(10) }),
      }),
  );
