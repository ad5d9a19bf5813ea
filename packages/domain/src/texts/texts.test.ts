import { describe, expect, it } from "vitest";
import { consentPurposes } from "../catalogues/document-kinds.ts";
import { regulations } from "../catalogues/roles.ts";
import { parseCentreTexts } from "./centre-texts.ts";
import { textPresets } from "./text-presets.ts";

describe.each(regulations)("the texts of %s", (regulation) => {
  const texts = textPresets[regulation];

  it("come back from parsing unchanged and refuse an unknown key", () => {
    expect(parseCentreTexts(JSON.parse(JSON.stringify(texts)))).toEqual(texts);
    expect(() => parseCentreTexts({ ...texts, price: "100" })).toThrow();
  });

  it("[R28] [R43] [R44] [R47] [R48] say what the centre does not do", () => {
    const notDone = texts.notDone.join(" ");
    for (const words of ["помощь детям", "формы документов", "переговоров", "интересы", "письменный ответ"]) {
      expect(notDone).toContain(words);
    }
    expect(notDone).toContain("носители");
    expect(notDone).toContain("без письменного согласия");
  });

  it("[R30] offer typical questions, each with a code of its own", () => {
    expect(texts.typicalQuestions.length).toBeGreaterThanOrEqual(6);
    const [question] = texts.typicalQuestions;
    expect(() => parseCentreTexts({ ...texts, typicalQuestions: [question, question] })).toThrow(
      "Код вопроса",
    );
  });

  it("[R42] hold one consent for each purpose, and a version only once", () => {
    expect(texts.consentTexts.map(({ purpose }) => purpose).sort()).toEqual([...consentPurposes].sort());
    const [consent] = texts.consentTexts;
    expect(() => parseCentreTexts({ ...texts, consentTexts: [consent, consent] })).toThrow("Версия согласия");
  });
});

it("[R3] «Служба» is said in its six cases", () => {
  expect(Object.values(textPresets.klub.terms)).toEqual([
    "Служба",
    "Службы",
    "Службе",
    "Службу",
    "Службой",
    "Службе",
  ]);
});
