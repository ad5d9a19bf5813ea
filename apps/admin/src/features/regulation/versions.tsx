import { dateInWords } from "@prosvet/domain";
import type { RegulationVersion } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import tableStyles from "../../ui/table.module.css";

const dayWithYear = (day: string): string => `${dateInWords(day)} ${day.slice(0, 4)}`;

/** Each order that set the limits; a service keeps the version that was in force when it was given. */
export const Versions = ({ versions }: { versions: RegulationVersion[] }) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Редакции пределов</caption>
    <thead>
      <tr>
        <th scope="col">Приказ</th>
        <th scope="col">Действует с</th>
        <th scope="col">Внесена</th>
      </tr>
    </thead>
    <tbody>
      {versions.map(({ id, orderNumber, effectiveFrom, createdAt }) => (
        <tr key={id}>
          <td data-label="Приказ">№ {orderNumber}</td>
          <td data-label="Действует с">{dayWithYear(effectiveFrom)}</td>
          <td data-label="Внесена">{dayWithYear(dayOfWire(createdAt))}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
