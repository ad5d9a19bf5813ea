import type { Refusal } from "../refusal.ts";

type Asked = { erasedAt: Date | null; isHeld: boolean };

/** Why the destruction of a recipient cannot be put off, or null (R12): nothing is left to keep, or it is put off already. */
export function refusalToHold({ erasedAt, isHeld }: Asked): Refusal | null {
  if (erasedAt !== null) {
    return {
      code: "already_erased",
      message: "Данные этого получателя уже уничтожены: приостанавливать нечего.",
      requirement: "R12",
    };
  }
  if (!isHeld) return null;
  return {
    code: "already_held",
    message: "Уничтожение данных этого получателя уже приостановлено. Обновите страницу.",
    requirement: "R12",
  };
}
