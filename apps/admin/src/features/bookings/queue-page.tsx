import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { queueFilterOf, queueQuery } from "../../api/bookings.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { BookingTable } from "./booking-table.tsx";
import { QueueFilterBar } from "./queue-filter-bar.tsx";

const route = getRouteApi("/signed-in/queue");

export function QueuePage() {
  const { timezone } = useCentre();
  const filter = route.useSearch();
  const { data: bookings, error, refetch } = useQuery(queueQuery(queueFilterOf(filter)));

  return (
    <Page title="Записи">
      <QueueFilterBar filter={filter} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!bookings && !error && <Loading />}
      {bookings && bookings.length > 0 && (
        <BookingTable bookings={bookings} today={todayIn(timezone)} withDay caption="Записи по сроку" />
      )}
      {bookings?.length === 0 && (
        <EmptyState title="Таких записей нет">
          <Text>
            <TextLink to="/day">Откройте день</TextLink> или{" "}
            <TextLink to="/queue" search={{ state: "open" }}>
              все открытые записи
            </TextLink>
            .
          </Text>
        </EmptyState>
      )}
    </Page>
  );
}
