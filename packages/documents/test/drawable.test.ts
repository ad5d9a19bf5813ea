import { expect, it } from "vitest";
import { compilePdf } from "../src/typst/compile-pdf.ts";
import { drawable } from "../src/typst/drawable.ts";
import { isDrawn } from "../src/typst/font-coverage.ts";

const letter = { title: "Проба", sender: [], addressee: [], reference: null, watermark: null };
const letterOf = (text: string) => ({
  ...letter,
  blocks: [
    { kind: "paragraph", text },
    { kind: "heading", text },
  ],
});

it("every character that is said to be drawn makes an accessible PDF, plain and bold", () => {
  const codes = Array.from({ length: 0xfffd }, (_, code) => code);
  const drawn = codes
    .filter((code) => code > 0x20 && isDrawn(code))
    .map((code) => String.fromCodePoint(code));
  expect(drawn.length).toBeGreaterThan(1500);
  expect(drawn.join("")).toContain("ё");
  expect(() => compilePdf("letter.typ", letterOf(drawn.join(" ")))).not.toThrow();
});

it("draws the letters of the languages of Russia's regions", () => {
  expect(drawable("ҙҡәөүңһғ җ ӑӗҫӳ ӕ ҕҥө ӝӟӥӵ №«»—…")).not.toContain("□");
});

it("draws what the font lacks as «□» and drops what nobody sees", () => {
  expect(drawable("a😀b中c")).toBe("a□b□c");
  expect(drawable("a\u0007b\u200dc\ufeffd")).toBe("abcd");
});

it("lets a long address be broken, and leaves words and titles alone", () => {
  expect(drawable("very.long.address@example.ru")).toBe(
    "very.\u200blong.\u200baddress@\u200bexample.\u200bru",
  );
  const words = "психолого-педагогической «самостоятельностью», Распечатано";
  expect(drawable(words)).toBe(words);
});
