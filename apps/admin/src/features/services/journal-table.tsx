import { Text } from "@mantine/core";
import {
  channelLabels,
  outcomeLabels,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicLabel,
} from "@prosvet/domain";
import type { ServiceRow } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { TextLink } from "../../ui/links.tsx";
import tableStyles from "../../ui/table.module.css";
import styles from "./journal-table.module.css";

type Props = { title: string; services: ServiceRow[] };

const columns = [
  "№",
  "Дата и время",
  "Получатель",
  "Консультант",
  "Вид и содержание",
  "Форма и канал",
  "Тема",
  "Результат",
  "Листов",
  "Засчитано",
];

const dateInDigits = (day: string): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** Lines of the journal of services: codes, never names (R33, R34). */
export const JournalTable = ({ title, services }: Props) => (
  <>
    <Text size="sm" mb="xs">
      {title}
    </Text>
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
        {services.map((service) => (
          <JournalLine key={service.id} service={service} />
        ))}
      </tbody>
    </table>
  </>
);

const JournalLine = ({ service }: { service: ServiceRow }) => (
  <tr className={service.isAnnulled ? styles.annulled : undefined}>
    <td data-label="№" className="number">
      {service.number}
    </td>
    <td data-label="Дата и время">
      <span className="number">{dateInDigits(dayOfWire(service.startedAt))}</span>
      <div>
        {timeOfWire(service.startedAt)}, {service.durationMinutes} мин
      </div>
    </td>
    <td data-label="Получатель">
      {service.anonymous ? "Анонимно" : service.recipientCode}
      {service.anonymous && <div>код {service.recipientCode}</div>}
      {service.participants > 1 && <div>участников: {service.participants}</div>}
    </td>
    <td data-label="Консультант">{service.consultant.name}</td>
    <td data-label="Вид и содержание">
      {serviceKindLabels[service.kind]}
      <div>{serviceContentLabels[service.content]}</div>
    </td>
    <td data-label="Форма и канал">
      {serviceFormLabels[service.form]}
      <div>{channelLabels[service.channel]}</div>
    </td>
    <td data-label="Тема">{service.topics.map(topicLabel).join("; ") || "не указана"}</td>
    <td data-label="Результат">
      {outcomeLabels[service.outcome]}
      {service.isAnnulled && <div className={styles.mark}>Внесена по ошибке, вычеркнута</div>}
      {service.state === "failed_technical" && !service.isAnnulled && (
        <TextLink to="/services/new" search={{ retry: service.id }}>
          Повторить
        </TextLink>
      )}
      {service.childPresent && <div>присутствовал ребёнок</div>}
    </td>
    <td data-label="Листов" className="number">
      {service.printedSheets}
    </td>
    <td data-label="Засчитано" className="number">
      {service.counted}
    </td>
  </tr>
);
