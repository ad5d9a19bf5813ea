import type { Refusal } from "../refusal.ts";

/** Why a line may not get another start: its number is of the book of one year and goes to no other (R8). In: years. */
export function refusalToMoveYear({ from, to }: { from: number; to: number }): Refusal | null {
  if (from === to) return null;
  return {
    code: "other_year",
    message: `Строка стоит в журнале ${from} года, в ${to} год её не перенести. Вычеркните её и внесите услугу заново.`,
    value: from,
    requirement: "R8",
  };
}
