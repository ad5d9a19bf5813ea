import { Text, Title } from "@mantine/core";
import {
  type BookingState,
  bookingStateLabels,
  type ConsentPurpose,
  consentPurposeLabels,
  dateInWords,
  type Outcome,
  outcomeLabels,
} from "@prosvet/domain";
import type { ReactNode } from "react";
import type { Recipient } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { TextLink } from "../../ui/links.tsx";
import tableStyles from "../../ui/table.module.css";
import styles from "./recipients.module.css";

const moment = (instant: string | null): string =>
  instant ? `${dateInWords(dayOfWire(instant))}, ${timeOfWire(instant)}` : "Без времени";

type ListProps = { title: string; columns: string[]; rows: { id: string; cells: ReactNode[] }[] };

const List = ({ title, columns, rows }: ListProps) => (
  <section>
    <Title order={2} className={styles.heading}>
      {title}
    </Title>
    {rows.length === 0 && <Text>Пока нет.</Text>}
    {rows.length > 0 && (
      <table className={tableStyles.table}>
        <caption className={tableStyles.hiddenCaption}>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map((column, index) => (
                <td key={column} data-label={column}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

type Props = {
  recipient: Recipient;
  /** What the desk does with the consents, instead of the list of them. */
  consents: ReactNode;
};

/** Bookings, services and consents of a recipient, each under the code it was entered with. */
export const RecipientLists = ({ recipient, consents }: Props) => (
  <>
    <List
      title="Записи"
      columns={["Номер", "Когда", "Состояние", "Консультант", "Код"]}
      rows={recipient.bookings.map(({ id, number, startsAt, state, consultantName, code }) => ({
        id,
        cells: [
          <TextLink key="number" to="/queue/booking" search={{ id }}>
            {number}
          </TextLink>,
          moment(startsAt),
          bookingStateLabels[state as BookingState],
          consultantName ?? "Не назначен",
          code,
        ],
      }))}
    />
    <List
      title="Услуги"
      columns={["№", "Когда", "Результат", "Консультант", "Код"]}
      rows={recipient.services.map(
        ({ id, year, number, startedAt, outcome, annulledAt, consultantName, code }) => ({
          id,
          cells: [
            `${number} за ${year} год`,
            moment(startedAt),
            annulledAt ? "Строка аннулирована" : outcomeLabels[outcome as Outcome],
            consultantName,
            code,
          ],
        }),
      )}
    />
    {consents ?? (
      <List
        title="Согласия"
        columns={["На что", "Дано", "Отозвано"]}
        rows={recipient.consents.map(({ id, purpose, givenAt, withdrawnAt }) => ({
          id,
          cells: [
            consentPurposeLabels[purpose as ConsentPurpose] ?? purpose,
            moment(givenAt),
            withdrawnAt ? moment(withdrawnAt) : "Нет",
          ],
        }))}
      />
    )}
  </>
);
