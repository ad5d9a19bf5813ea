import type { Refusal } from "../refusal.ts";

/** Minutes in which an action can be taken back by the one who did it. */
export const undoMinutes = 15;

export type DoneAction = {
  at: Date;
  membershipId: string | null;
  /** False for what cannot be taken back: a notice to somebody, an action of the recipient or of the system. */
  isUndoable: boolean;
  isUndone: boolean;
};

export type UndoFacts = {
  now: Date;
  membershipId: string;
  /** The booking has been changed since without an action of its own. */
  changedSince: boolean;
};

/**
 * Why the last action on a booking may not be taken back: it is another person's, older than a quarter of an hour, or
 * something came after it (R9). `last` is null when nobody has done anything.
 */
export function refusalToUndo(last: DoneAction | null, facts: UndoFacts): Refusal | null {
  if (!last?.isUndoable || last.isUndone)
    return refusal(
      "action_not_possible",
      "Отменять нечего: последнее действие с этой записью обратного хода не имеет.",
    );
  if (last.membershipId !== facts.membershipId) {
    return refusal(
      "undo_not_own",
      "Последним с записью работал другой сотрудник. Отменить действие может только он.",
    );
  }
  if (facts.changedSince) {
    return refusal(
      "undo_changed_since",
      "Запись с тех пор изменилась. Обновите страницу и исправьте её обычным действием.",
    );
  }
  if (facts.now.getTime() - last.at.getTime() <= undoMinutes * 60_000) return null;
  return refusal(
    "undo_too_late",
    `Отменить действие можно в течение ${undoMinutes} минут. Исправьте запись обычным действием.`,
  );
}

const refusal = (code: Refusal["code"], message: string): Refusal => ({ code, message, requirement: "R9" });
