import type { Refusal } from "../refusal.ts";

/** How an import stands when somebody wants something of it. */
export type ImportStanding = {
  stage: "check" | "entry" | "undoing";
  state: "waiting" | "running" | "ready" | "failed";
  rowsTotal: number;
  rowsFaulty: number;
};

/** Why the rows of an import may not be entered, or null. In: whether rows with faults are to be left out (R8). */
export function refusalToEnterImport(
  { stage, state, rowsTotal, rowsFaulty }: ImportStanding,
  { withFaults }: { withFaults: boolean },
): Refusal | null {
  if (stage !== "check" || state !== "ready") {
    return no("Эту загрузку внести нельзя: она не проверена или уже внесена. Обновите страницу.");
  }
  if (rowsTotal === rowsFaulty)
    return no("В файле нет ни одной верной строки. Исправьте его и загрузите снова.");
  if (rowsFaulty === 0 || withFaults) return null;
  return no(`В файле есть строки с ошибками: ${rowsFaulty}. Исправьте их или внесите только верные.`);
}

/** Why an import may not be undone, or null: its lines are there, or some are after a failure (R8). */
export function refusalToUndoImport({ stage, state }: ImportStanding): Refusal | null {
  if (stage !== "check" && (state === "ready" || state === "failed")) {
    if (stage === "entry" || state === "failed") return null;
  }
  return no("Отменить можно загрузку, строки которой внесены. Обновите страницу.");
}

const no = (message: string): Refusal => ({ code: "action_not_possible", message, requirement: "R8" });
