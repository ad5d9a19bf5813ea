import { Title } from "@mantine/core";
import { bookingStateLabels } from "@prosvet/domain";
import type { DaySheet } from "../../api/types.ts";
import { timeOfWire } from "../../time/wire-time.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { marksOf, placeInWords } from "./visit-in-words.ts";

type Props = {
  consultant: DaySheet["consultants"][number];
  /** By booking; null when they were not asked for. */
  names: ReadonlyMap<string, string> | null;
};

/** One consultant's day; on paper each begins a page of its own. */
export const ConsultantSheet = ({ consultant: { id, name, visits }, names }: Props) => (
  <section className="day-sheet" aria-labelledby={`sheet-${id}`}>
    <Title order={2} id={`sheet-${id}`} mb="xs">
      {name}
    </Title>
    <table className={tableStyles.table}>
      <caption className={tableStyles.hiddenCaption}>Кто придёт: {name}</caption>
      <thead>
        <tr>
          <th scope="col">Время</th>
          <th scope="col">Запись</th>
          <th scope="col">Форма и место</th>
          <th scope="col">Подготовить</th>
          <th scope="col">Отметка</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={`${visit.bookingId} ${visit.startsAt}`}>
            <td data-label="Время" className={`number ${rowStyles.strong}`}>
              {timeOfWire(visit.startsAt)}–{timeOfWire(visit.endsAt)}
            </td>
            <td data-label="Запись">
              <div className={rowStyles.strong}>{visit.number}</div>
              <div>
                {visit.anonymous ? `анонимно, код ${visit.recipientCode}` : `код ${visit.recipientCode}`}
              </div>
              {names?.get(visit.bookingId) && <div>{names.get(visit.bookingId)}</div>}
            </td>
            <td data-label="Форма и место">{placeInWords(visit)}</td>
            <td data-label="Подготовить">{marksOf(visit).join(", ") || "—"}</td>
            <td data-label="Отметка">{visit.state === "confirmed" ? "" : bookingStateLabels[visit.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
