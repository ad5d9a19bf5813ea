import {
  actPresets,
  limitPresets,
  type RegulationFacts,
  regulations,
  regulationTextsOf,
  textPresets,
} from "@prosvet/domain";
import { describe, expect, it } from "vitest";
import { letterDocx, letterPdf, regulationLetter } from "../src/index.ts";
import { readDocx } from "./read-docx.ts";
import { readPdf } from "./read-pdf.ts";

const factsOf = (regulation: RegulationFacts["regulation"]): RegulationFacts => ({
  regulation,
  centre: {
    name: "Консультационный центр «Ромашка»",
    organisation: "МБДОУ «Детский сад № 1»",
    founder: null,
    director: "Заведующий",
    directorName: "И. И. Иванова",
    address: "г. Энск",
    phone: null,
    email: null,
    site: null,
    openingHours: "По вторникам",
  },
  order: { number: "12-од", effectiveFrom: "2026-09-01" },
  limits: { ...limitPresets[regulation], bookingWindowDays: 7 },
  texts: regulationTextsOf(textPresets[regulation]),
  acts: actPresets[regulation],
});

describe.each(regulations)("the regulation of %s as a document", (regulation) => {
  const letter = regulationLetter(factsOf(regulation));
  const said = [
    "№ 12-од от 1 сентября 2026 года",
    "Консультационный центр «Ромашка»",
    "в течение 7 календарных дней",
    "Приложение № 1. Формы журналов",
    "Приложение № 4. Сведения о центре",
    "И. И. Иванова",
  ];

  it("[R7] [R36] is a tagged PDF that says by which order it is approved and the centre's own numbers", async () => {
    const pdf = await readPdf(letterPdf(letter));
    const text = pdf.sheets.join(" ").replace(/\s+/g, " ");
    for (const words of said) expect(text).toContain(words);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.info).toMatchObject({ Language: "ru" });
  });

  it("[R7] is a text document that can be edited, with the same clauses", async () => {
    const html = await readDocx(await letterDocx(letter));
    for (const words of said) expect(html).toContain(words);
    expect(html.match(/<h2>/g)?.length).toBe(10);
  });
});
