import { describe, expect, it } from "vitest";
import { type Letter, letterDocx, letterPdf } from "../src/index.ts";
import { packedParts, readDocx } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";

const refusal: Letter = {
  title: "Мотивированный отказ в оказании услуги",
  sender: ["Детский сад «Акбузат»", "Консультационный центр «Гармония»"],
  addressee: ["Получателю K7M2-9QXT"],
  reference: "№ 12 от 22.11.2026",
  blocks: [
    { kind: "heading", text: "Причина" },
    { kind: "paragraph", text: "Вопрос не относится к компетенции центра #eval(1) *a* <b>." },
    { kind: "list", items: ["Юридическая консультация", "Поликлиника"], numbered: true },
    { kind: "table", header: ["Что", "Сведения"], rows: [["Номер записи", "PX7K2M9Q"]] },
    { kind: "signature", post: "Заведующий", name: "И. И. Сафина" },
    { kind: "pageBreak" },
    { kind: "paragraph", text: "Приложение", align: "right" },
  ],
  watermark: "Запросила: Анна Иванова, 22.11.2026",
};

const words = [
  ...["Консультационный центр «Гармония»", "Получателю K7M2-9QXT", "№ 12 от 22.11.2026"],
  ...["Мотивированный отказ в оказании услуги", "Причина", "Юридическая консультация", "Номер записи"],
  ...["PX7K2M9Q", "Заведующий", "И. И. Сафина", "Приложение"],
];

describe("a letter", () => {
  it("[R52] is a tagged PDF on A4 with every block in its order, no text of it read as markup", async () => {
    const pdf = await readPdf(letterPdf(refusal));
    expect(pdf.size).toEqual([210, 297]);
    expect(pdf.sheets).toHaveLength(2);
    const text = pdf.sheets.join(" ");
    const found = words.map((word) => text.indexOf(word));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(text).toContain("#eval(1) *a* <b>.");
    expect(pdf.isTagged).toBe(true);
    for (const tag of ['"H1"', '"H2"', '"L"', '"Table"']) expect(pdf.structure).toContain(tag);
    expect(pdf.info).toMatchObject({ Title: refusal.title, Language: "ru" });
  });

  it("[R34] says on every sheet of a letter for official use who asked for it", async () => {
    const { sheets } = await readPdf(letterPdf(refusal));
    for (const sheet of sheets) expect(sheet.split(refusal.watermark ?? "")).toHaveLength(3);
    const parts = packedParts(await letterDocx(refusal), /^word\/(?:header|footer)\d\.xml$/);
    expect(parts.filter((part) => part.includes(refusal.watermark ?? ""))).toHaveLength(2);
  });

  it("[R52] is a text document with the same blocks", async () => {
    const html = await readDocx(await letterDocx(refusal));
    for (const word of words) expect(html).toContain(word);
    expect(html).toContain("<h1>");
    expect(html).toMatch(/<thead>.*Сведения.*<\/thead>/);
  });

  it("is no accessible document without a title, and the fault quotes nothing of it", () => {
    const untitled = { ...refusal, title: "", blocks: [] };
    expect(() => letterPdf(untitled)).toThrow("missing document title");
    const headed = { ...refusal, title: "" };
    expect(() => letterPdf(headed)).toThrow(/no PDF could be made: (?!.*Гармония)/);
  });

  it("numbers its sheets only when there are several", async () => {
    const short = await readPdf(letterPdf({ ...refusal, blocks: refusal.blocks.slice(0, 2) }));
    expect(short.sheets.join(" ")).not.toContain("Лист");
    expect((await readPdf(letterPdf(refusal))).sheets[1]).toContain("Лист 2 из 2");
  });
});
