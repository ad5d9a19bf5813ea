import type { Refusal } from "../refusal.ts";

export type Participants = {
  /** How many come together. */
  participants: number;
  /** The second one brought a question of their own. */
  hasSecondQuestion: boolean;
};

const requirement = "R41";

/** Why so many cannot come together: two with one question are one booking and one service (R41, п. 25, абз. 25). */
export function refusalOfParticipants({ participants, hasSecondQuestion }: Participants): Refusal | null {
  if (participants > 2) {
    const message =
      "Вдвоём можно прийти с одним вопросом, втроём и больше — нет. Запишите остальных отдельной записью.";
    return { code: "too_many_participants", message, value: 2, requirement };
  }
  if (!hasSecondQuestion) return null;
  const message =
    "Одна запись на двоих — это один вопрос. Два вопроса — две записи: со вторым вопросом запишитесь отдельно.";
  return { code: "two_questions", message, requirement };
}
