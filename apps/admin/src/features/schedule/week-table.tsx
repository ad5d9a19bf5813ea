import { dateInWords, plural } from "@prosvet/domain";
import type { DayOfSchedule, OpeningOfDay, WeekOfSchedule } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import { RowLink } from "../../ui/row-link.tsx";
import tableStyles from "../../ui/table.module.css";
import { CalendarNote } from "./calendar-note.tsx";
import { absenceOnDay, weekdayName } from "./in-words.ts";
import { OpeningLine } from "./opening-line.tsx";
import styles from "./schedule.module.css";

export type WeekActions = {
  onAdd: (day: string) => void;
  onChange: (opening: OpeningOfDay) => void;
  onWithdraw: (opening: OpeningOfDay, day: string) => void;
};

type Props = { week: WeekOfSchedule; today: string; actions: WeekActions | null };

/** A week of a consultant by day; on a narrow screen every day is a card. */
export const WeekTable = ({ week, today, actions }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Неделя: {week.consultant.name}</caption>
    <thead>
      <tr>
        <th scope="col">День</th>
        <th scope="col">Приём</th>
        <th scope="col">Записались</th>
        {actions && <th scope="col">Действия</th>}
      </tr>
    </thead>
    <tbody>
      {week.days.map((day) => (
        <DayRow key={day.day} day={day} shownFor={week.consultant.id} today={today} actions={actions} />
      ))}
    </tbody>
  </table>
);

type RowProps = { day: DayOfSchedule; shownFor: string; today: string; actions: WeekActions | null };

function DayRow({
  day: { day, calendar, openings, absences, bookings },
  shownFor,
  today,
  actions,
}: RowProps) {
  const mayChange = actions !== null && day >= today;
  return (
    <tr>
      <td className={styles.day}>
        <div className={rowStyles.strong}>{weekdayName(day)}</div>
        <div>
          {dateInWords(day)}
          {day === today && ", сегодня"}
        </div>
        {calendar && <CalendarNote calendar={calendar} />}
      </td>
      <td data-label="Приём">
        {absences.map((absence) => (
          <div key={absence.id} className={styles.away}>
            {absence.consultantId ? "Не принимает" : "Центр не работает"}: {absenceOnDay(absence, day)}
            {absence.reason && ` (${absence.reason})`}
          </div>
        ))}
        {openings.length === 0 && <span className={styles.note}>приёма нет</span>}
        {openings.map((opening) => (
          <OpeningLine
            key={opening.id}
            opening={opening}
            shownFor={shownFor}
            today={today}
            onChange={mayChange ? () => actions.onChange(opening) : undefined}
            onWithdraw={mayChange ? () => actions.onWithdraw(opening, day) : undefined}
          />
        ))}
      </td>
      <td data-label="Записались">
        {bookings > 0 ? (
          <RowLink path={`/day?date=${day}`}>
            {bookings} {plural(bookings, "запись", "записи", "записей")}
          </RowLink>
        ) : (
          "никого"
        )}
      </td>
      {actions && (
        <td>
          {day >= today && (
            <button
              type="button"
              className={rowStyles.button}
              onClick={() => actions.onAdd(day)}
              aria-label={`Добавить приём на ${dateInWords(day)}`}
            >
              Добавить
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
