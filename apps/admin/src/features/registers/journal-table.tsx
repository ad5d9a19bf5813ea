import { Text } from "@mantine/core";
import type { FormerOfLine, KeyedRating, ServiceRow } from "../../api/types.ts";
import tableStyles from "../../ui/table.module.css";
import { JournalLine } from "./journal-line.tsx";
import styles from "./journal-table.module.css";

type Props = {
  title: string;
  services: ServiceRow[];
  /** What the corrected lines said before. */
  former: readonly FormerOfLine[];
  /** Ways of rating that the member keys in. */
  channels: readonly KeyedRating["channel"][];
  /** The member may have a document with names. */
  mayName: boolean;
};

const columns = [
  "№",
  "Дата и время",
  "Получатель",
  "Консультант",
  "Вид и содержание",
  "Форма и канал",
  "Тема",
  "Результат",
  "Засчитано",
  "Оценка",
];

/** Lines of the journal of services: codes, never names (R33, R34). */
export const JournalTable = ({ title, services, former, channels, mayName }: Props) => (
  <>
    <Text size="sm" mb="xs">
      {title}
    </Text>
    <table className={`${tableStyles.table} ${styles.dense}`}>
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
          <JournalLine
            key={service.id}
            service={service}
            former={former.filter(({ serviceId }) => serviceId === service.id)}
            channels={channels}
            mayName={mayName}
          />
        ))}
      </tbody>
    </table>
  </>
);
