import { expect, it } from "vitest";
import type { AnswerDraft } from "../../api/types.ts";
import { asksForReferral, draftOf, formOf } from "./answer-form.ts";

const draft: AnswerDraft = {
  ...{ text: "Ответ", topics: ["5"], kind: "content", content: "consulting", outcome: "satisfied" },
  ...{ helpToChild: false, referredTo: [], refusalText: "", durationMinutes: 30, category: "parent" },
  ...{ childAgeYears: 5, materialIds: ["a"] },
};

it("what was saved comes back to the screen and leaves it the same", () => {
  const referred = { ...draft, outcome: "referred", referredTo: ["ПМПК", "Поликлиника"] } as const;
  for (const saved of [draft, { ...referred, referredTo: [...referred.referredTo] }]) {
    expect(draftOf(formOf(saved), 45)).toEqual(saved);
  }
});

it("what cannot be read yet does not stop a draft from being saved", () => {
  const form = { ...formOf(draft), durationMinutes: "", childAgeYears: "сорок" };
  expect(draftOf(form, 45)).toMatchObject({ durationMinutes: 45, childAgeYears: undefined });
});

it("[R29] a referral, dispatcher consulting and a crisis ask where the recipient is sent, nothing else does", () => {
  const form = formOf(draft);
  expect(asksForReferral(form)).toBe(false);
  expect(asksForReferral({ ...form, outcome: "referred" })).toBe(true);
  expect(asksForReferral({ ...form, kind: "dispatcher" })).toBe(true);
  expect(asksForReferral({ ...form, secondTopic: "14" })).toBe(true);
  expect(draftOf({ ...form, referredTo: "ПМПК" }, 45).referredTo).toEqual([]);
});
