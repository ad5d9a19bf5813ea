import { dateInWords, type Role, roleLabels } from "@prosvet/domain";
import type { HistoryStep } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { actionInWords, actorInWords } from "./action-in-words.ts";

const momentOf = (instant: string): string => `${dateInWords(dayOfWire(instant))}, ${timeOfWire(instant)}`;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Who did it, with the role of a member: «регистратор Анна Соловей». */
const whoOf = ({ actor, role }: HistoryStep): string =>
  role ? `${lower(roleLabels[role as Role] ?? role)} ${actor}` : actorInWords(actor);

/** What a step did, with what was before and what is now. */
function whatOf({ action, from, to }: HistoryStep): string {
  const before = from?.startsAt ? momentOf(from.startsAt) : null;
  const after = to.startsAt ? momentOf(to.startsAt) : null;
  switch (action) {
    case "move":
    case "move_by_recipient":
    case "accept_offer":
      if (!after) return lower(actionInWords(action));
      return `${before ? `запись перенесена с ${before} на ${after}` : `назначено время: ${after}`}${otherConsultant(from, to)}`;
    case "assign":
      return from?.consultant
        ? `другой консультант: прежде ${from.consultant}, теперь ${to.consultant ?? "не назван"}`
        : `назначен консультант: ${to.consultant ?? "не назван"}`;
    case "assign_second":
      if (to.consultant) return `второй консультант: ${to.consultant}`;
      return `второй консультант снят${from?.consultant ? `: прежде ${from.consultant}` : ""}`;
    case "lose_time":
      return `${lower(actionInWords(action))}${before ? `; было ${before}` : ""}`;
    default:
      return lower(actionInWords(action));
  }
}

function otherConsultant(from: HistoryStep["from"], to: HistoryStep["to"]): string {
  if (!to.consultant || from?.consultant === to.consultant) return "";
  return from?.consultant
    ? `; вместо прежнего консультанта (${from.consultant}) ${to.consultant}`
    : `, ${to.consultant}`;
}

/** A step of a booking's history as one sentence: when, who, what, why (R9). */
export function stepInWords(step: HistoryStep): string {
  const [when, reason] = [`${dateInWords(dayOfWire(step.at))} в ${timeOfWire(step.at)}`, step.reason?.trim()];
  const why = reason ? `${step.action === "undo" ? ". Что отменено" : ". Причина"}: ${reason}` : "";
  return `${when}, ${whoOf(step)}: ${whatOf(step)}${why}${step.isUndone ? ". Это действие отменено" : ""}`;
}
