import { noticeReasonInWords } from "@prosvet/domain";
import type { MaterialLetter } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

const at = (instant: string): string =>
  `${dayOfWire(instant).split("-").reverse().join(".")} в ${timeOfWire(instant)}`;

/** What became of materials that were handed with a line (R46). */
export function handedInWords({ way, standing, madeAt, sentAt, reason }: MaterialLetter): string {
  if (way === "number_and_pin") return `на странице записи, по номеру и PIN-коду, с ${at(madeAt)}`;
  if (sentAt) return `отправлены на почту ${at(sentAt)}`;
  if (standing === "waiting") return "письмо ждёт отправки";
  const why = reason === null ? "строка вычеркнута" : noticeReasonInWords(reason);
  return `не отправлены: ${why}`;
}
