import type { CentreTexts } from "@prosvet/domain";
import type { Form } from "../http/read-form.ts";
import type { FieldError } from "../parts/field-errors.ts";

export type TypedTopic = { words: string; typical: string | null };

export const questionMostLetters = 1000;

/** The question as it was posted. */
export function readTopic(form: Form): TypedTopic {
  const typical = form.line("typical");
  return { words: form.text("words"), typical: typical === "" || typical === "later" ? null : typical };
}

/** What has to be put right in it. */
export function problemsOfTopic(
  { words, typical }: TypedTopic,
  { typicalQuestions }: CentreTexts,
): FieldError[] {
  const errors: FieldError[] = [];
  if (words.length > questionMostLetters) {
    const message = `Сократите вопрос до 1000 знаков: сейчас их ${words.length}.`;
    errors.push({ field: "words", message });
  }
  if (typical !== null && !typicalQuestions.some(({ code }) => code === typical)) {
    errors.push({ field: "typical", message: "Выберите вопрос из списка или «Решу на консультации»." });
  }
  return errors;
}
