import type { SchedulePlace } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import styles from "./schedule.module.css";

type Props = {
  place: SchedulePlace;
  onRename: () => void;
  onClosePlace: () => void;
  onReopen: () => void;
};

const kinds = { room: "кабинет", event: "выездной приём" };

/** A place with what may be done with it. */
export const PlaceRow = ({ place, onRename, onClosePlace, onReopen }: Props) => (
  <li className={styles.row}>
    <div>
      <div className={rowStyles.strong}>{place.name}</div>
      <div className={styles.note}>
        {[kinds[place.kind], place.address, place.isClosed && "закрыто"].filter(Boolean).join(", ")}
      </div>
    </div>
    <div className={styles.buttons}>
      {place.isClosed ? (
        <button
          type="button"
          className={rowStyles.button}
          onClick={onReopen}
          aria-label={`Открыть снова: ${place.name}`}
        >
          Открыть снова
        </button>
      ) : (
        <>
          <button
            type="button"
            className={rowStyles.button}
            onClick={onRename}
            aria-label={`Изменить: ${place.name}`}
          >
            Изменить
          </button>
          <button
            type="button"
            className={rowStyles.button}
            onClick={onClosePlace}
            aria-label={`Закрыть: ${place.name}`}
          >
            Закрыть
          </button>
        </>
      )}
    </div>
  </li>
);
