import { escaped } from "../html/escaped.ts";
import { registerStyle } from "../html/register-style.ts";
import { type PrintedPart, type PrintedRegister, printedRegister } from "../layout/printed-register.ts";
import type { PrintedCell } from "../layout/printed-text.ts";
import type { RegisterDocument } from "../model/register-document.ts";

/**
 * A register as a page to print: A4 across, the heading of the table with the numbers of its columns and what marks it
 * for official use on every sheet, lines to sign on below.
 * It has no script and fetches nothing; its one style is `registerStyle`. In: the document, of at most `printableRows`
 * rows. Out: a whole page of HTML, all its values escaped. Errors: those of the rows; RangeError when there are more;
 * TypeError as `linesOf` and `markingOf`. R8–R11, R33, R51 [Г 35; К 7, 37].
 */
export async function registerHtml<Row>(document: RegisterDocument<Row>): Promise<string> {
  const printed = await printedRegister(document);
  const { organisation, title, centre, period, parts, isEmpty, notes, signatures } = printed;
  return [
    `<!doctype html><html lang="ru"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">`,
    `<title>${escaped(title.join(" "))}</title><style>${registerStyle}</style></head><body><main>`,
    ...(organisation === null ? [] : [`<p class="under">${escaped(organisation)}</p>`]),
    `<h1>${title.map(escaped).join("<br>")}</h1>`,
    `<p class="under">${escaped(centre)}</p><p class="under">${escaped(period)}</p>`,
    ...parts.map((part) => partOf(part, printed)),
    ...(isEmpty ? [`<p class="notes">За этот период записей нет.</p>`] : []),
    ...notes.map((note) => `<p class="notes">${escaped(note)}</p>`),
    ...signatures.map((signature) => `<p class="sign">${escaped(signature)}</p>`),
    `</main></body></html>`,
  ].join("\n");
}

function partOf({ caption, columns, lines }: PrintedPart, { marking, fontSize }: PrintedRegister): string {
  const characters = columns.reduce((sum, column) => sum + column.width, 0);
  const shareOf = (width: number) => ((width / characters) * 100).toFixed(2);
  const mark =
    marking === null
      ? ""
      : `<tr><td class="marking" colspan="${columns.length}">${escaped(marking)}</td></tr>`;
  const classOf = (at: number) => (columns[at]?.isNumber ? "cell number" : "cell");
  return [
    `<section>${caption === null ? "" : `<h2>${escaped(caption)}</h2>`}<table class="size-${fontSize}">`,
    `<colgroup>${columns.map(({ width }) => `<col width="${shareOf(width)}%">`).join("")}</colgroup>`,
    `<thead>${mark}<tr>${columns.map(({ header }) => `<th scope="col">${escaped(header)}</th>`).join("")}</tr>`,
    `<tr>${columns.map(({ number }) => `<td class="cell ordinal">${number}</td>`).join("")}</tr></thead>`,
    mark === "" ? "" : `<tfoot>${mark}</tfoot>`,
    `<tbody>`,
    ...lines.map(({ cells, isStruck, isTall }) => {
      const written = cells.map((cell, at) => `<td class="${classOf(at)}">${cellOf(cell, isStruck)}</td>`);
      return `<tr${isTall ? ` class="tall"` : ""}>${written.join("")}</tr>`;
    }),
    `</tbody></table></section>`,
  ].join("\n");
}

function cellOf(cell: PrintedCell, isStruck: boolean): string {
  if (typeof cell === "string")
    return isStruck && cell !== "" ? `<del>${escaped(cell)}</del>` : escaped(cell);
  const now = escaped(cell.now || "пусто");
  const was = cell.was.map((old) => `<del>${escaped(old || "пусто")}</del> `).join("");
  return isStruck ? `${was}<del>${now}</del>` : `${was}<ins>${now}</ins>`;
}
