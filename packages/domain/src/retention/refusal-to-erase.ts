import type { Refusal } from "../refusal.ts";

type Asked = {
  /** The code of the recipient, and what was typed to say that this one is meant. */
  code: string;
  typedCode: string;
  erasedAt: Date | null;
  /** The centre has put the destruction off, with a reason. */
  isHeld: boolean;
};

/**
 * Why the data of a recipient cannot be destroyed, or null (R12): they were already, it is put off, or another code was
 * typed.
 */
export function refusalToErase({ code, typedCode, erasedAt, isHeld }: Asked): Refusal | null {
  if (erasedAt !== null) {
    return {
      code: "already_erased",
      message: "Данные этого получателя уже уничтожены. Обновите страницу.",
      requirement: "R12",
    };
  }
  if (isHeld) {
    return {
      code: "held_from_erasure",
      message:
        "Уничтожение этих данных приостановлено. Снимите приостановку на экране «Персональные данные», вкладка «Сроки хранения».",
      requirement: "R12",
    };
  }
  if (typedCode.trim().toUpperCase() === code.toUpperCase()) return null;
  return {
    code: "code_does_not_match",
    message: `Введён другой код. Чтобы уничтожить данные, введите ${code}.`,
    requirement: "R12",
  };
}
