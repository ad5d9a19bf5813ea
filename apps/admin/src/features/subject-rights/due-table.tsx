import { documentKindLabels } from "@prosvet/domain";
import type { Retention } from "../../api/types.ts";
import { TextLink } from "../../ui/links.tsx";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { dayInFigures } from "./day-in-figures.ts";

type Due = Retention["due"][number];
type Props = { due: Due[]; onHold: (due: Due) => void };

const whatOf = ({ kinds, isWhole }: Due): string =>
  isWhole ? "Всё, что говорит, кто это" : kinds.map((kind) => documentKindLabels[kind]).join("; ");

/** What will be destroyed and when, the earliest first, under codes alone. */
export const DueTable = ({ due, onHold }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Что будет уничтожено, ближайшее сначала</caption>
    <thead>
      <tr>
        <th scope="col">Получатель</th>
        <th scope="col">Когда</th>
        <th scope="col">Что</th>
        <th scope="col">Действия</th>
      </tr>
    </thead>
    <tbody>
      {due.map((one) => (
        <tr key={one.recipientId}>
          <td data-label="Получатель">
            <TextLink to="/recipients/card" search={{ id: one.recipientId }}>
              {one.recipientCode}
            </TextLink>
          </td>
          <td data-label="Когда">{dayInFigures(one.dueOn)}</td>
          <td data-label="Что">{whatOf(one)}</td>
          <td data-label="Действия">
            {one.isHeld ? (
              "Приостановлено"
            ) : (
              <button
                type="button"
                className={rowStyles.button}
                aria-label={`Приостановить уничтожение: ${one.recipientCode}`}
                onClick={() => onHold(one)}
              >
                Приостановить
              </button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
