import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { journalAddresses, journalQuery } from "../../api/services.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton, TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ClosedNote } from "./closed-note.tsx";
import { ExportList } from "./export-list.tsx";
import { JournalFilterBar } from "./journal-filter-bar.tsx";
import { JournalTable } from "./journal-table.tsx";
import { RegisterActions } from "./register-actions.tsx";
import { RegisterTabs } from "./register-tabs.tsx";

const ClosingDialog = lazy(() =>
  import("./closing-dialog.tsx").then((module) => ({ default: module.ClosingDialog })),
);

const route = getRouteApi("/signed-in/journal");

export function JournalPage() {
  const { timezone, role } = useCentre();
  const [isClosing, setIsClosing] = useState(false);
  const search = route.useSearch();
  const today = todayIn(timezone);
  const { before, ...chosen } = search;
  const filter = { ...chosen, year: chosen.year ?? Number(today.slice(0, 4)) };
  const { data: page, error, refetch } = useQuery(journalQuery({ ...filter, before }));
  const isConsultant = role === "consultant";

  return (
    <Page
      title="Журнал"
      actions={
        <RegisterActions
          subject={{ document: "services", filter }}
          addresses={journalAddresses(filter)}
          mayName={!isConsultant}
        >
          {role === "head" && (
            <Button variant="default" onClick={() => setIsClosing(true)}>
              Закрыть месяц
            </Button>
          )}
        </RegisterActions>
      }
    >
      <RegisterTabs />
      <ExportList />
      <JournalFilterBar filter={filter} isOwn={isConsultant} />
      <ClosedNote year={filter.year} month={filter.month} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && page.services.length > 0 && (
        <JournalTable
          title={page.title}
          services={page.services}
          former={page.former}
          channels={isConsultant ? [] : page.ratingChannels}
          mayName={!isConsultant}
        />
      )}
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
      {isClosing && (
        <Suspense fallback={null}>
          <ClosingDialog today={today} onClose={() => setIsClosing(false)} />
        </Suspense>
      )}
    </Page>
  );
}
