import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { bookingRegisterQuery, bookingsAddresses } from "../../api/registers.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { BookingFilterBar } from "./booking-filter-bar.tsx";
import { BookingRegisterTable } from "./booking-register-table.tsx";
import { ExportList } from "./export-list.tsx";
import { RegisterActions } from "./register-actions.tsx";
import { RegisterTabs } from "./register-tabs.tsx";

const route = getRouteApi("/signed-in/journal/bookings");

/** The journal of bookings, newest first. */
export function BookingRegisterPage() {
  const { timezone, role } = useCentre();
  const search = route.useSearch();
  const { before, ...chosen } = search;
  const filter = { ...chosen, year: chosen.year ?? Number(todayIn(timezone).slice(0, 4)) };
  const { data: page, error, refetch } = useQuery(bookingRegisterQuery({ ...filter, before }));
  const isConsultant = role === "consultant";

  return (
    <Page
      title="Журнал записи"
      actions={
        <RegisterActions
          subject={{ document: "bookings", filter }}
          addresses={bookingsAddresses(filter)}
          mayName={!isConsultant}
        />
      }
    >
      <RegisterTabs />
      <ExportList />
      <BookingFilterBar filter={filter} isOwn={isConsultant} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && page.bookings.length > 0 && (
        <BookingRegisterTable title={page.title} bookings={page.bookings} />
      )}
      {page?.bookings.length === 0 && (
        <EmptyState title="В журнале нет таких записей">
          <Text>Измените отбор.</Text>
        </EmptyState>
      )}
      <Group>
        {before !== undefined && (
          <LinkButton variant="default" to="/journal/bookings" search={{ ...search, before: undefined }}>
            К последним записям
          </LinkButton>
        )}
        {page?.next != null && (
          <LinkButton variant="default" to="/journal/bookings" search={{ ...search, before: page.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
    </Page>
  );
}
