import type * as Docx from "docx";
import { a4, fontName, linesOfText, millimetre } from "../docx/paper.ts";
import { legible } from "../layout/printed-text.ts";
import type { LetterBlock } from "./letter.ts";

type Kind = LetterBlock["kind"];
type Block<K extends Kind> = Extract<LetterBlock, { kind: K }>;

const room = Math.round(a4.short - 40 * millimetre);
const twoColumns = [Math.round(room * 0.4), Math.round(room * 0.6)];
const spacing = { after: 120 };
const hanging = 6 * millimetre;

/** The blocks of a letter as a text document has them. */
export const blocksOf = (
  docx: typeof Docx,
  blocks: readonly LetterBlock[],
): (Docx.Paragraph | Docx.Table)[] =>
  blocks.flatMap((block) => (written[block.kind] as Writer<Kind>)(docx, block));

type Writer<K extends Kind> = (docx: typeof Docx, block: Block<K>) => (Docx.Paragraph | Docx.Table)[];

const words = (docx: typeof Docx, text: string, run?: Docx.IRunOptions) =>
  linesOfText(docx, legible(text), run);

const written: { [K in Kind]: Writer<K> } = {
  heading: (docx, { text }) => [
    new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_2,
      spacing: { before: 120, after: 120 },
      children: words(docx, text, { bold: true, font: fontName, color: "000000" }),
    }),
  ],
  paragraph: (docx, { text, align = "left" }) => [
    new docx.Paragraph({ alignment: align, spacing, children: words(docx, text) }),
  ],
  // Numbers are words of the text, so that they can be cited and stay what they were.
  list: (docx, { items, numbered }) =>
    items.map(
      (item, at) =>
        new docx.Paragraph({
          spacing: { after: 60 },
          indent: { left: hanging, hanging },
          tabStops: [{ type: docx.TabStopType.LEFT, position: hanging }],
          children: words(docx, `${numbered ? `${at + 1}.` : "–"}\t`).concat(words(docx, item)),
        }),
    ),
  table: (docx, { header, rows }) => [
    new docx.Table({
      columnWidths: twoColumns,
      width: { size: room, type: docx.WidthType.DXA },
      layout: docx.TableLayoutType.FIXED,
      rows: [
        ...(header ? [tableRow(docx, header, { bold: true })] : []),
        ...rows.map((row) => tableRow(docx, row)),
      ],
    }),
    new docx.Paragraph({ spacing }),
  ],
  signature: (docx, { post, name }) => [
    new docx.Paragraph({
      spacing: { before: 480 },
      keepLines: true,
      children: words(docx, `${post} ____________________ ${name ?? "____________________"}`),
    }),
  ],
  pageBreak: (docx) => [new docx.Paragraph({ children: [new docx.PageBreak()] })],
};

const tableRow = (docx: typeof Docx, cells: readonly [string, string], run?: Docx.IRunOptions) =>
  new docx.TableRow({
    cantSplit: true,
    tableHeader: run !== undefined,
    children: cells.map(
      (text, at) =>
        new docx.TableCell({
          width: { size: twoColumns[at] ?? 0, type: docx.WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: [new docx.Paragraph({ children: words(docx, text, run) })],
        }),
    ),
  });
