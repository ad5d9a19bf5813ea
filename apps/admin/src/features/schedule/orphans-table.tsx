import { dateInWords, orphanReasonLabels, windowStandingLabels } from "@prosvet/domain";
import type { Orphan, ScheduleChange } from "../../api/types.ts";
import styles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import type { Decision, Decisions } from "./decisions.ts";
import { momentInWords } from "./in-words.ts";
import { OrphanDecision } from "./orphan-decision.tsx";

type Props = {
  change: ScheduleChange;
  orphans: readonly Orphan[];
  decisions: Decisions;
  onDecide: (bookingId: string, decision: Decision) => void;
};

/** One row for each booking: what it is, the time that it loses, what becomes of it. */
export const OrphansTable = ({ change, orphans, decisions, onDecide }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Записи, которых коснётся перемена</caption>
    <thead>
      <tr>
        <th scope="col">Запись</th>
        <th scope="col">Время сейчас</th>
        <th scope="col">Что сделать</th>
      </tr>
    </thead>
    <tbody>
      {orphans.map((orphan) => (
        <tr key={orphan.bookingId}>
          <td data-label="Запись">
            <div className={styles.strong}>{orphan.number}</div>
            <div>{orphan.anonymous ? "Анонимно" : orphan.recipientCode}</div>
            <div>{orphanReasonLabels[orphan.reason]}</div>
          </td>
          <td data-label="Время сейчас">
            <div className={styles.strong}>{momentInWords(orphan.startsAt)}</div>
            <div>{orphan.consultant.name}</div>
            <div>
              Срок до {dateInWords(orphan.deadline)}: {windowStandingLabels[orphan.standing].toLowerCase()}
            </div>
          </td>
          <td data-label="Что сделать">
            <OrphanDecision
              change={change}
              orphan={orphan}
              orphans={orphans}
              decisions={decisions}
              onDecide={(decision) => onDecide(orphan.bookingId, decision)}
            />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
