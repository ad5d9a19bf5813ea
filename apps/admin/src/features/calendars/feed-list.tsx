import { Button, Group } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { calendarFeedsQuery } from "../../api/calendar-feeds.ts";
import type { CalendarFeed } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import tableStyles from "../../ui/table.module.css";
import { FeedDialog } from "./feed-dialog.tsx";

const standingOf = ({ madeAt }: CalendarFeed): string =>
  madeAt ? `подключён, адрес создан ${dateInWords(dayOfWire(madeAt))}` : "не подключён";

/** Whose calendar can be subscribed to. */
export function FeedList() {
  const { data: feeds, error, refetch } = useQuery(calendarFeedsQuery);
  const [chosen, setChosen] = useState<CalendarFeed | null>(null);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!feeds) return <Loading />;

  return (
    <>
      <table className={tableStyles.table}>
        <caption className={tableStyles.hiddenCaption}>Календари консультантов</caption>
        <thead>
          <tr>
            <th scope="col">Консультант</th>
            <th scope="col">Календарь</th>
            <th scope="col">Действия</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <tr key={feed.consultant.id}>
              <td data-label="Консультант">{feed.consultant.name}</td>
              <td data-label="Календарь">{standingOf(feed)}</td>
              <td>
                <Group gap="xs">
                  <Button
                    variant="default"
                    aria-label={`Адрес календаря: ${feed.consultant.name}`}
                    onClick={() => setChosen(feed)}
                  >
                    Адрес календаря
                  </Button>
                </Group>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <FeedDialog feed={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
