import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { auditQuery } from "../../api/audit.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton, TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ActionsFilterBar } from "./actions-filter-bar.tsx";
import { ActionsTable } from "./actions-table.tsx";
import { ControlPage } from "./control-page.tsx";
import { periodOf } from "./months.ts";
import { Verification } from "./verification.tsx";

const thisMonth = (timezone: string) => periodOf({}, todayIn(timezone).slice(0, 7));

const route = getRouteApi("/signed-in/control/actions");

/** Who did what, when and why, for the head; and whether the list itself is whole (R6). */
export function ActionsPage() {
  const search = route.useSearch();
  const { timezone } = useCentre();
  const { data, error, refetch } = useQuery(auditQuery(search));
  return (
    <ControlPage period={thisMonth(timezone)}>
      <ActionsFilterBar filter={search} people={data?.people ?? []} />
      <Verification />
      {search.subjectId !== undefined && (
        <Text mb="md">
          Показано, что делали с одним. <TextLink to="/control/actions">Показать всё</TextLink>
        </Text>
      )}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.lines.length > 0 && <ActionsTable lines={data.lines} />}
      {data?.lines.length === 0 && (
        <EmptyState title="Такого не делали">
          <Text>
            <TextLink to="/control/actions">Показать всё</TextLink>
          </Text>
        </EmptyState>
      )}
      <Group>
        {search.before !== undefined && (
          <LinkButton variant="default" to="/control/actions" search={{ ...search, before: undefined }}>
            К последним
          </LinkButton>
        )}
        {data?.next && (
          <LinkButton variant="default" to="/control/actions" search={{ ...search, before: data.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
    </ControlPage>
  );
}
