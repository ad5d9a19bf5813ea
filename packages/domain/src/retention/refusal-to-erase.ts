import type { Refusal } from "../refusal.ts";

type Asked = {
  /** The code of the recipient, and what was typed to say that this one is meant. */
  code: string;
  typedCode: string;
  erasedAt: Date | null;
};

/** Why the data of a recipient cannot be destroyed, or null (R12): they were already, or another code was typed. */
export function refusalToErase({ code, typedCode, erasedAt }: Asked): Refusal | null {
  if (erasedAt !== null) {
    return {
      code: "already_erased",
      message: "Данные этого получателя уже уничтожены. Обновите страницу.",
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
