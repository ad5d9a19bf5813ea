import { limitPresets, regulationTextsOf, textPresets } from "@prosvet/domain";
import { expect, it } from "vitest";
import { changesInWords } from "./changes-in-words.ts";
import { sentTexts } from "./sent-texts.ts";

const before = { limits: limitPresets.klub, texts: regulationTextsOf(textPresets.klub) };

it("[R7] says in words what one edition sets otherwise than another, and only that", () => {
  const [first = "", ...rest] = before.texts.given;
  const after = {
    limits: { ...before.limits, printoutPageCap: 8, channels: before.limits.channels.slice(0, -1) },
    texts: { ...before.texts, given: [`${first} Всегда.`, ...rest], clauses: { "30": "Присылаем." } },
  };
  expect(changesInWords(before, after)).toEqual([
    { title: "Каналы оказания услуг", was: ["Российский мессенджер"], now: ["Убрано"] },
    { title: "Распечатка для получателя", was: ["5 листов"], now: ["8 листов"] },
    { title: "Что мы делаем", was: [first], now: [`${first} Всегда.`] },
    { title: "Формулировки пунктов", was: ["Все по образцу"], now: ["Пункт 30: Присылаем."] },
  ]);
  expect(changesInWords(before, before)).toEqual([]);
});

it("[R7] a change that the words of a screen do not tell apart is still said", () => {
  const { registers } = before.limits;
  const services = { ...registers.services, title: "Журнал" };
  const after = { ...before, limits: { ...before.limits, registers: { ...registers, services } } };
  expect(changesInWords(before, after)).toMatchObject([{ title: "Журналы", now: [expect.any(String)] }]);
});

it("sends no empty lines and no clause that was left empty", () => {
  const typed = { ...before.texts, given: ["Помогаем ", "", " "], clauses: { "30": " ", "8": "Иначе." } };
  expect(sentTexts(typed)).toMatchObject({ given: ["Помогаем"], clauses: { "8": "Иначе." } });
  expect(Object.keys(sentTexts(typed).clauses)).toEqual(["8"]);
});
