import { expect, it } from "vitest";
import { refusalOfAccent } from "../centres/accent.ts";
import { limitPresets } from "../limits/presets.ts";
import { regulationTextsOf } from "../texts/centre-texts.ts";
import { regulationTextNames } from "../texts/text-catalogue.ts";
import { textPresets } from "../texts/text-presets.ts";
import { actPresets } from "./act-presets.ts";
import { changesBetween } from "./changes.ts";
import { LegalAct } from "./legal-act.ts";
import { refusalToSetTexts } from "./refusal-to-set-texts.ts";
import type { RegulationFacts } from "./regulation-facts.ts";

const texts = regulationTextsOf(textPresets.klub);
const facts: RegulationFacts = {
  regulation: "klub",
  centre: {
    ...{ name: "Центр", organisation: "Сад", founder: null, director: "Заведующий", directorName: null },
    ...{ address: "Улица", phone: null, email: null, site: null, openingHours: "Всегда" },
  },
  order: { number: "1", effectiveFrom: "2026-01-01" },
  limits: limitPresets.klub,
  texts,
  acts: [],
};

it("[R7] the texts of a preset may be set, and a clause that nothing else decides may be worded anew", () => {
  expect(refusalToSetTexts(facts, texts)).toBeNull();
  expect(
    refusalToSetTexts(facts, { ...texts, clauses: { "30": "По просьбе присылаем материалы." } }),
  ).toBeNull();
});

it.each([
  ["R7", "1"],
  ["R3", "2"],
  ["R4", "3"],
  ["R14", "10"],
  ["R28", "18"],
  ["R32", "22"],
  ["R40", "25"],
  ["R44", "28"],
  ["R48", "32"],
  ["R36", "23"],
  ["R45", "29"],
] as const)("[%s] clause %s is not worded by a centre", (requirement, number) => {
  const refusal = refusalToSetTexts(facts, { ...texts, clauses: { [number]: "Иначе." } });
  expect(refusal).toMatchObject({ code: "clause_fixed", requirement });
});

it("[R7] a clause that is not there, an empty text and what is no text are refused", () => {
  expect(refusalToSetTexts(facts, { ...texts, clauses: { "77": "Ново." } })?.code).toBe("clause_unknown");
  expect(refusalToSetTexts(facts, { ...texts, aboutText: " " })).toMatchObject({
    code: "text_out_of_bounds",
    requirement: "R1",
  });
  for (const next of [null, "text", { ...texts, price: "100" }]) {
    expect(refusalToSetTexts(facts, next)?.code).toBe("texts_unreadable");
  }
});

it("[R3] a colour whose letters cannot be read on white is refused, with its contrast", () => {
  expect(refusalOfAccent("#1f6f54")).toBeNull();
  expect(refusalOfAccent("#767676")).toBeNull();
  expect(refusalOfAccent("#777777")).toMatchObject({ code: "accent_too_pale" });
  expect(refusalOfAccent("#ffee00")?.message).toContain("Контраст с белым 1,2");
  expect(refusalOfAccent("red")?.code).toBe("accent_unreadable");
});

it("[R7] every text that an order sets is named to the head, and no other", () => {
  expect([...regulationTextNames].sort()).toEqual(Object.keys(texts).sort());
});

it("[R7] says what one edition sets otherwise than another", () => {
  const before = { limits: limitPresets.klub, texts };
  const after = {
    limits: { ...limitPresets.klub, printoutPageCap: 8 },
    texts: { ...texts, aboutText: "Иначе." },
  };
  expect(changesBetween(before, after)).toEqual({ limits: ["printoutPageCap"], texts: ["aboutText"] });
  expect(changesBetween(before, before)).toEqual({ limits: [], texts: [] });
});

it("[R5] a legal act links to a page and to nothing that runs; the presets are such acts", () => {
  for (const act of [...actPresets.garmonia, ...actPresets.klub]) expect(LegalAct.parse(act)).toEqual(act);
  const [act] = actPresets.klub;
  expect(LegalAct.safeParse({ ...act, link: "https://example.ru/act" }).success).toBe(true);
  expect(LegalAct.safeParse({ ...act, link: "javascript:alert(1)" }).success).toBe(false);
});
