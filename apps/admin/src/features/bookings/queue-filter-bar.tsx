import { Link } from "@tanstack/react-router";
import type { QueueSearch } from "../../api/bookings.ts";
import styles from "../../ui/filter-links.module.css";

type Choice = { label: string; search: QueueSearch };

const choices: Choice[] = [
  { label: "Открытые", search: { state: "open" } },
  { label: "Срок под угрозой", search: { state: "alarming" } },
  { label: "Без времени", search: { state: "open", withoutTime: true } },
  { label: "Новые", search: { state: "requested" } },
  { label: "Подтверждённые", search: { state: "confirmed" } },
  { label: "Закрытые", search: { state: "closed" } },
];

const isChosen = (filter: QueueSearch, { search }: Choice): boolean =>
  filter.state === search.state && Boolean(filter.withoutTime) === Boolean(search.withoutTime);

export const QueueFilterBar = ({ filter }: { filter: QueueSearch }) => (
  <nav aria-label="Какие записи показать" className={styles.links}>
    {choices.map((choice) => (
      <Link
        key={choice.label}
        to="/queue"
        search={choice.search}
        className={styles.link}
        aria-current={isChosen(filter, choice) ? "true" : undefined}
        data-chosen={isChosen(filter, choice) || undefined}
        activeProps={{}}
      >
        {choice.label}
      </Link>
    ))}
  </nav>
);
