/** A spreadsheet takes no more of these characters at the head or the foot of a page. */
const most = 255;

/** Words for the head or the foot of a page: «&» begins a command there, and a long text would spoil the file. */
function pageText(text: string, room: number): string {
  const doubled = [...text.replaceAll("\n", " ")].map((character) => (character === "&" ? "&&" : character));
  let length = 0;
  const fitting = doubled.filter((character) => {
    length += character.length;
    return length <= room;
  });
  return fitting.length === doubled.length ? doubled.join("") : `${fitting.slice(0, -1).join("")}…`;
}

const numbers = "&RЛист &P из &N";

/** The head and the foot of every page: the number of the sheet, and what marks a document for official use. */
export function pageWords(marking: string | null): { oddHeader?: string; oddFooter: string } {
  if (marking === null) return { oddFooter: numbers };
  return {
    oddHeader: `&L${pageText(marking, most - 2)}`,
    oddFooter: `&L${pageText(marking, most - 2 - numbers.length)}${numbers}`,
  };
}
