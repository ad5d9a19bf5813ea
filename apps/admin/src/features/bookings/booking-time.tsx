import { dayInWords } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import styles from "../../ui/row.module.css";

type Props = { booking: BookingRow; withDay: boolean };

export function BookingTime({ booking: { startsAt, endsAt }, withDay }: Props) {
  if (!startsAt) return <span className={styles.strong}>без времени</span>;
  return (
    <>
      <div className={`number ${styles.strong}`}>
        {timeOfWire(startsAt)}
        {endsAt && `–${timeOfWire(endsAt)}`}
      </div>
      {withDay && <div>{dayInWords(dayOfWire(startsAt))}</div>}
    </>
  );
}
