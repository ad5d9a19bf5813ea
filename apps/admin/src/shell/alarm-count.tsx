import { useQuery } from "@tanstack/react-query";
import { alarmsQuery } from "../api/booking-card.ts";
import styles from "./shell.module.css";

/** How many bookings call for somebody, beside the link to them; nothing while none does. */
export function AlarmCount() {
  const { data } = useQuery(alarmsQuery);
  const count = data ? data.breaches + data.warnings : 0;
  if (!data || count === 0) return null;
  return (
    <span className={styles.count} title={`Нарушен срок: ${data.breaches}, под угрозой: ${data.warnings}`}>
      {" "}
      {count}
      <span className={styles.hidden}> со сроком под угрозой</span>
    </span>
  );
}
