import { Title } from "@mantine/core";
import type { Absence } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import { absenceInWords } from "./in-words.ts";
import styles from "./schedule.module.css";

type Props = { absences: readonly Absence[]; onEnd: ((absence: Absence) => void) | null };

/** Absences that are not over: of the consultant and of the whole centre. */
export const AbsencesList = ({ absences, onEnd }: Props) => (
  <section aria-labelledby="absences">
    <Title order={2} id="absences" mb="xs">
      Отсутствия
    </Title>
    <ul className={styles.list}>
      {absences.map((absence) => (
        <li key={absence.id} className={styles.row}>
          <div>
            <div className={rowStyles.strong}>{absenceInWords(absence)}</div>
            <div>
              {absence.consultantId === null && "Весь центр. "}
              {absence.reason}
            </div>
          </div>
          {onEnd && (
            <button
              type="button"
              className={rowStyles.button}
              onClick={() => onEnd(absence)}
              aria-label={`Убрать отсутствие ${absenceInWords(absence)}`}
            >
              Убрать
            </button>
          )}
        </li>
      ))}
    </ul>
  </section>
);
