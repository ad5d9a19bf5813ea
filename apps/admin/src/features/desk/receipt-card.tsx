import { serviceFormLabels } from "@prosvet/domain";
import type { Receipt } from "../../api/desk.ts";
import { useCentre } from "../../app/use-centre.ts";
import styles from "./desk.module.css";

/** The card that is printed and handed over: neither a topic nor a name is on it. */
export function ReceiptCard({ receipt, when }: { receipt: Receipt; when: string }) {
  const { name } = useCentre();
  const { number, pin, consultant, place, form } = receipt;
  const facts = [
    ["Номер записи", number],
    ["Код", pin],
    ["Когда", when],
    ["Как", serviceFormLabels[form]],
    ["Консультант", consultant?.name],
    ["Где", place && [place.name, place.address].filter(Boolean).join(", ")],
  ].filter(([, fact]) => fact);
  return (
    <div className={styles.card} aria-hidden="true">
      <strong>{name}</strong>
      <dl>
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p>По номеру и коду запись можно посмотреть, перенести или отменить на сайте центра.</p>
    </div>
  );
}
