import type { Refusal } from "../refusal.ts";

/** What was, stays as it was: past days are the history of the schedule (R13). */
export const changeInPast: Refusal = {
  code: "change_in_past",
  message: "График меняют с сегодняшнего дня или позже: прошедшие дни остаются, как были.",
  requirement: "R13",
};
