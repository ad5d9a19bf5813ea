import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { journalQuery, journalXlsxAddress } from "../../api/services.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton, TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { JournalFilterBar } from "./journal-filter-bar.tsx";
import { JournalTable } from "./journal-table.tsx";

const route = getRouteApi("/signed-in/journal");

export function JournalPage() {
  const { timezone, role } = useCentre();
  const search = route.useSearch();
  const thisYear = Number(todayIn(timezone).slice(0, 4));
  const { before, ...chosen } = search;
  const filter = { ...chosen, year: chosen.year ?? thisYear };
  const { data: page, error, refetch } = useQuery(journalQuery({ ...filter, before }));
  const mayExport = role !== "consultant";

  return (
    <Page
      title="Журнал"
      actions={
        mayExport && (
          <Button variant="default" component="a" href={journalXlsxAddress(filter)} download>
            Скачать XLSX
          </Button>
        )
      }
    >
      <JournalFilterBar filter={filter} thisYear={thisYear} isOwn={role === "consultant"} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && page.services.length > 0 && <JournalTable title={page.title} services={page.services} />}
      {page?.services.length === 0 && (
        <EmptyState title="В журнале нет таких услуг">
          <Text>
            Измените отбор или <TextLink to="/services/new">запишите услугу</TextLink>.
          </Text>
        </EmptyState>
      )}
      <Group>
        {before !== undefined && (
          <LinkButton variant="default" to="/journal" search={{ ...search, before: undefined }}>
            К последним услугам
          </LinkButton>
        )}
        {page?.next != null && (
          <LinkButton variant="default" to="/journal" search={{ ...search, before: page.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
    </Page>
  );
}
