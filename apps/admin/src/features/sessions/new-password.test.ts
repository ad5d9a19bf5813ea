import { expect, it } from "vitest";
import { newPasswordOf } from "./new-password.ts";

const typed = (next: string, again: string) => {
  const form = new FormData();
  form.set("next", next);
  form.set("again", again);
  return newPasswordOf(form);
};

it("a new password is taken when it was typed the same twice", () => {
  expect(typed("синий слон у моря", "синий слон у моря")).toEqual({
    next: "синий слон у моря",
    mismatch: null,
  });
  expect(typed("синий слон у моря", "Синий слон у моря").mismatch).toMatch(/не совпадают/);
});
