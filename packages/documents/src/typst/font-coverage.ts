import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fontFolder } from "./compiler.ts";

const fonts = ["400Regular/Tinos_400Regular.ttf", "700Bold/Tinos_700Bold.ttf"];

/** Where the font's table of characters begins (`cmap`, the Windows one of the basic plane). */
function characterTable(font: DataView): number {
  const tagged = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + index * 16);
  const cmap = tagged.find((at) => font.getUint32(at) === 0x636d6170);
  if (cmap === undefined) throw new Error("the font has no table of characters");
  const start = font.getUint32(cmap + 8);
  for (let index = 0; index < font.getUint16(start + 2); index += 1) {
    const at = start + 4 + index * 8;
    const table = start + font.getUint32(at + 4);
    if (font.getUint16(at) === 3 && font.getUint16(table) === 4) return table;
  }
  throw new Error("the font's table of characters is of another kind");
}

/** Characters of a font, of the basic plane. */
function charactersOf(path: string): Set<number> {
  const bytes = readFileSync(path);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = characterTable(font);
  const doubled = font.getUint16(table + 6);
  const characters = new Set<number>();
  for (let at = table + 14; at < table + 14 + doubled; at += 2) {
    const last = font.getUint16(at);
    const first = font.getUint16(at + doubled + 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) characters.add(code);
  }
  return characters;
}

let covered: readonly Set<number>[] | undefined;

/** Whether every face of the font that documents use draws the character. */
export function isDrawn(code: number): boolean {
  covered ??= fonts.map((font) => charactersOf(join(fontFolder, font)));
  return covered.every((characters) => characters.has(code));
}
