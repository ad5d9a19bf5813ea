import { plural } from "@prosvet/domain";
import type { ImportCard } from "../../api/imports.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

const rowsInWords = (count: number) => `${count} ${plural(count, "строка", "строки", "строк")}`;

/** «02.09.2026 в 14:30» */
export const momentInWords = (instant: string): string =>
  `${dayOfWire(instant).split("-").reverse().join(".")} в ${timeOfWire(instant)}`;

/** What a file is called where its name is forgotten. */
export const fileInWords = ({ fileName, uploadedAt }: Pick<ImportCard, "fileName" | "uploadedAt">): string =>
  fileName ?? `Файл от ${momentInWords(uploadedAt)}`;

const undone = {
  waiting: "Ждёт отмены",
  running: "Отменяется",
  ready: "Отменена",
  failed: "Отмена не удалась",
};
const entered = {
  ...{ waiting: "Ждёт внесения", running: "Вносится" },
  ...{ ready: "Внесена", failed: "Внесена не до конца" },
};

/** How an import stands, in a few words. */
export function standingInWords(card: ImportCard): string {
  const { stage, state, rows, faulty, done } = card;
  if (stage === "undoing") return undone[state];
  if (stage === "entry") return state === "ready" ? `${entered.ready}: ${rowsInWords(done)}` : entered[state];
  if (state === "waiting") return "Ждёт проверки";
  if (state === "running") return "Проверяется";
  if (state === "failed") return "Проверить не удалось. Загрузите файл ещё раз";
  if (rows === 0) return "Файл не прочитан";
  return faulty === 0
    ? `Проверена: ${rowsInWords(rows)}, ошибок нет`
    : `Проверена: ${rowsInWords(rows)}, из них с ошибками: ${faulty}`;
}

/** Whether its lines may be struck through now. */
export const mayBeUndone = ({ stage, state }: ImportCard): boolean =>
  (stage === "entry" && (state === "ready" || state === "failed")) ||
  (stage === "undoing" && state === "failed");
