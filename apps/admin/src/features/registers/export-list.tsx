import { Button, Paper, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { exportsQuery, fileAddressOf } from "../../api/registers.ts";
import type { ExportCard } from "../../api/types.ts";
import { timeOfWire } from "../../time/wire-time.ts";
import { exportInWords } from "./export-in-words.ts";
import styles from "./export-list.module.css";

const percentOf = ({ done, total }: ExportCard) => (total === 0 ? 100 : Math.floor((done / total) * 100));

const adviceOn = ({ document, month }: ExportCard) =>
  month === null && (document === "services" || document === "bookings")
    ? "Запросите его ещё раз, лучше за один месяц."
    : "Запросите его ещё раз.";

function Standing({ card }: { card: ExportCard }) {
  switch (card.state) {
    case "ready":
      return (
        <Button
          component="a"
          href={fileAddressOf(card)}
          download
          variant="default"
          size="compact-md"
          aria-label={`Скачать: ${exportInWords(card)}`}
        >
          Скачать
        </Button>
      );
    case "failed":
      return <Text>Файл не получился. {adviceOn(card)}</Text>;
    case "withdrawn":
      return <Text>Файл удалён: данные человека из него уничтожены. Запросите ещё раз.</Text>;
    case "waiting":
      return <Text>Ждёт очереди</Text>;
    case "running":
      return (
        <div className={styles.progress}>
          <Text size="sm">
            Готово строк: {card.done} из {card.total}
          </Text>
          <Progress value={percentOf(card)} aria-label={`Готово: ${exportInWords(card)}`} />
        </div>
      );
  }
}

/** One's own files of the day: how far each is, and where it is taken. One may leave the page and come back. */
export function ExportList() {
  const { data: cards = [] } = useQuery(exportsQuery);
  if (cards.length === 0) return null;
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label="Файлы">
      <Text fw={600} mb="xs">
        Ваши файлы, хранятся сутки
      </Text>
      <ul className={styles.list}>
        {cards.slice(0, 5).map((card) => (
          <li key={card.id} className={styles.item}>
            <span>
              {exportInWords(card)}, запрошен в {timeOfWire(card.askedAt)}
            </span>
            <Standing card={card} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}
