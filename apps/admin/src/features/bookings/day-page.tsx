import { Text, Title } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { addDays, dayInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { dayQuery } from "../../api/bookings.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { alarmsInWords } from "./alarms-in-words.ts";
import { BookingTable } from "./booking-table.tsx";
import { DayNavigation } from "./day-navigation.tsx";
import { OwnMeetings } from "./own-meetings.tsx";

/** A phone is asked for its width at once: a table that becomes a list would move under the finger. */
const fromTheStart = { getInitialValueInEffect: false };

const route = getRouteApi("/signed-in/day");

function relation(date: string, today: string): string {
  if (date === today) return ", сегодня";
  if (date === addDays(today, 1)) return ", завтра";
  return date === addDays(today, -1) ? ", вчера" : "";
}

export function DayPage() {
  const { timezone, role } = useCentre();
  const today = todayIn(timezone);
  const { date = today } = route.useSearch();
  const isOnPhone = useMediaQuery("(max-width: 48em)", undefined, fromTheStart) && role === "consultant";
  const { data: day, error, refetch } = useQuery(dayQuery(date));

  return (
    <Page
      title={`${dayInWords(date)}${relation(date, today)}`}
      actions={<DayNavigation date={date} today={today} />}
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!day && !error && <Loading />}
      {day && day.overdue.length > 0 && (
        <section aria-labelledby="overdue">
          <Title order={2} id="overdue" mb="xs">
            {alarmsInWords(day.overdue)}
          </Title>
          <BookingTable
            bookings={day.overdue}
            today={today}
            withDay
            caption="Записи, у которых истекает срок"
          />
        </section>
      )}
      {day && (
        <section aria-labelledby="visits">
          <Title order={2} id="visits" mb="xs">
            {role === "consultant" ? "Кто придёт к вам" : "Кто придёт"}
          </Title>
          {day.bookings.length > 0 && isOnPhone && <OwnMeetings day={day} today={today} />}
          {day.bookings.length > 0 && !isOnPhone && (
            <BookingTable bookings={day.bookings} today={today} caption="Записи этого дня" />
          )}
          {day.bookings.length === 0 && (
            <EmptyState title="На этот день никто не записан">
              <Text>
                Посмотрите{" "}
                <TextLink to="/queue" search={{ state: "open" }}>
                  записи, которым нужно назначить время
                </TextLink>{" "}
                или <TextLink to="/services/new">запишите услугу без записи</TextLink>.
              </Text>
            </EmptyState>
          )}
        </section>
      )}
    </Page>
  );
}
