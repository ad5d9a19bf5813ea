import { expect, it } from "vitest";
import { editedOf, movedBy, questionsToSend } from "./question-list.ts";

const questions = ["a", "b", "c"].map((code) => ({ code, text: `Вопрос ${code}`, topic: null }));
const list = editedOf({ questions, version: "1" });
const order = (of: typeof list) => of.map(({ code }) => code).join("");

it("[R30] a question moves a place up or down, and at the ends stays", () => {
  expect(order(movedBy(list, 0, 1))).toBe("bac");
  expect(order(movedBy(list, 2, -1))).toBe("acb");
  expect(order(movedBy(list, 0, -1))).toBe("abc");
  expect(order(movedBy(list, 2, 1))).toBe("abc");
});

it("[R30] a question keeps its code, a new one has none, one without words is left out", () => {
  const edited = [
    ...list,
    { key: "new", text: " Новый ", topic: "5" as const },
    { key: "e", text: " ", topic: null },
  ];
  expect(questionsToSend(edited)).toEqual([...questions, { code: undefined, text: "Новый", topic: "5" }]);
});
