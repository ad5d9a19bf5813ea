import { dateInWords } from "@prosvet/domain";
import type { BookingStory } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Notice } from "../../ui/notice.tsx";
import styles from "./booking-card.module.css";

const momentOf = (instant: string): string => `${dateInWords(dayOfWire(instant))}, ${timeOfWire(instant)}`;

/** Whether the booking waits for an earlier time, and what it is offered now. */
export function CardWaiting({ booking: { isWaiting, offer, startsAt } }: { booking: BookingStory }) {
  if (!isWaiting && !offer) return null;
  const waits = startsAt
    ? "Получатель ждёт более раннего времени."
    : "Получатель ждёт, пока освободится время.";
  const offered =
    offer &&
    ` Предложено: ${momentOf(offer.startsAt)}${offer.consultantName ? `, ${offer.consultantName}` : ""}. Ответ ждём до ${momentOf(offer.expiresAt)}.`;
  return (
    <div className={styles.waiting}>
      <Notice>
        {waits}
        {offered}
      </Notice>
    </div>
  );
}
