import { Text } from "@mantine/core";
import { dayInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { bookingQuery } from "../../api/bookings.ts";
import type { BookingStory } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { BookingCard } from "./booking-card.tsx";

const route = getRouteApi("/signed-in/queue/booking");

function titleOf({ number, startsAt }: BookingStory): string {
  const when = startsAt ? `${dayInWords(dayOfWire(startsAt))}, ${timeOfWire(startsAt)}` : "без времени";
  return `Запись ${number}: ${when}`;
}

/**
 * One booking whole: what it is, what is due, what was done to it and what its recipient was told. In: what other
 * concepts show of it, below.
 */
export function BookingPage({ besides }: { besides: (booking: BookingStory) => ReactNode }) {
  const { id } = route.useSearch();
  const today = todayIn(useCentre().timezone);
  const {
    data: booking,
    error,
    refetch,
  } = useQuery({ ...bookingQuery(id ?? ""), enabled: id !== undefined });
  return (
    <Page title={booking ? titleOf(booking) : "Запись"}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {id && !booking && !error && <Loading />}
      {!id && (
        <EmptyState title="Запись не выбрана">
          <Text>
            <TextLink to="/queue" search={{ state: "open" }}>
              Выберите её в списке
            </TextLink>
            .
          </Text>
        </EmptyState>
      )}
      {booking && <BookingCard booking={booking} today={today} />}
      {booking && besides(booking)}
    </Page>
  );
}
