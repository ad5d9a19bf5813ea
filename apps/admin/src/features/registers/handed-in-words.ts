import { noticeReasonInWords } from "@prosvet/domain";
import type { MaterialLetter } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

const at = (instant: string): string =>
  `${dayOfWire(instant).split("-").reverse().join(".")} в ${timeOfWire(instant)}`;

/** What became of materials that were handed with a line (R46). */
export function handedInWords({ way, standing, madeAt, sentAt, reason }: MaterialLetter): string {
  if (way === "number_and_pin") return `на странице записи, по номеру и PIN-коду, с ${at(madeAt)}`;
  const isOnce = way === "once";
  if (sentAt) return `отправлены ${isOnce ? "на адрес, названный один раз," : "на почту"} ${at(sentAt)}`;
  if (standing === "waiting")
    return isOnce ? "письмо на названный адрес ждёт отправки" : "письмо ждёт отправки";
  const why = reason === null ? "строка вычеркнута" : whyNot(reason);
  return `не отправлены: ${why}${isOnce ? "; адрес стёрт" : ""}`;
}

/** Materials have no hour that they could come too late for. */
const whyNot = (reason: string): string =>
  reason === "expired" ? "письмо не ушло вовремя, отправьте ещё раз" : noticeReasonInWords(reason);
