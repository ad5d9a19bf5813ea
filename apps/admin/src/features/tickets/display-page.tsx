import { useQuery } from "@tanstack/react-query";
import { ticketsQuery } from "../../api/tickets.ts";
import { TextLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./display.module.css";
import { lastCalled } from "./last-called.ts";

/** A screen on the wall: the numbers called last, large, with their rooms; a screen reader hears each new one. */
export function DisplayPage() {
  const { data: tickets = [], error, refetch } = useQuery(ticketsQuery);
  const called = lastCalled(tickets);
  const waiting = tickets.filter(({ state }) => state === "waiting").length;
  return (
    <Page title="Табло">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <ol className={styles.called} aria-live="polite">
        {called.map(({ id, number, place }) => (
          <li key={id} className={styles.call}>
            <span className={styles.number}>{number}</span>
            <span className={styles.place}>{place ?? "проходите"}</span>
          </li>
        ))}
      </ol>
      <p className={styles.waiting}>{waiting > 0 ? `В очереди ждут: ${waiting}` : "В очереди никого нет"}</p>
      <TextLink to="/line">Закрыть табло</TextLink>
    </Page>
  );
}
