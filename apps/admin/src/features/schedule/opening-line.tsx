import type { OpeningOfDay } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import { hoursInWords, standingInWords, termsOf, validityOf } from "./in-words.ts";
import styles from "./schedule.module.css";

type Props = {
  opening: OpeningOfDay;
  shownFor: string;
  today: string;
  /** Left out for those who only read. */
  onChange?: (() => void) | undefined;
  onWithdraw?: (() => void) | undefined;
};

/** Hours of a day with all they say and, for the head, what may be done with them. */
export const OpeningLine = ({ opening, shownFor, today, onChange, onWithdraw }: Props) => {
  const off = standingInWords[opening.standing];
  const hours = hoursInWords(opening);
  return (
    <div className={styles.opening} data-off={off ? "" : undefined}>
      <div>
        <div className={styles.hours}>{hours}</div>
        <div>{termsOf(opening, shownFor).join(" · ")}</div>
        <div className={styles.note}>{off ?? validityOf(opening, today)}</div>
      </div>
      {onChange && (
        <div className={styles.buttons}>
          <button
            type="button"
            className={rowStyles.button}
            onClick={onChange}
            aria-label={`Изменить ${hours}`}
          >
            Изменить
          </button>
          <button
            type="button"
            className={rowStyles.button}
            onClick={onWithdraw}
            aria-label={`Снять ${hours}`}
          >
            Снять
          </button>
        </div>
      )}
    </div>
  );
};
