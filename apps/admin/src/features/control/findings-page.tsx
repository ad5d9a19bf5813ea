import { Button, Group, Text } from "@mantine/core";
import { findingKindHelp, findingKinds, mayControl, nothingFound } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { findingsQuery } from "../../api/control.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./control.module.css";
import { ControlPage } from "./control-page.tsx";
import { FindingsTable } from "./findings-table.tsx";
import { Lookers } from "./lookers.tsx";
import { periodInWords, periodOf } from "./months.ts";
import { PeriodFields } from "./period-fields.tsx";

const route = getRouteApi("/signed-in/control");

/** One of the lists that the head looks after, for a time (R6). */
export function FindingsPage() {
  const { timezone, role } = useCentre();
  const { kind: wanted, before, ...months } = route.useSearch();
  const kind = findingKinds.find((one) => one === wanted && mayControl(role, one)) ?? "overdue";
  const now = todayIn(timezone).slice(0, 7);
  const period = periodOf(months, now);
  const { data, error, refetch } = useQuery(findingsQuery({ kind, ...period, before }));
  const isFound = data !== undefined && data.findings.length > 0;
  return (
    <ControlPage
      period={period}
      chosen={kind}
      actions={
        isFound && (
          <Button variant="default" className={styles.onScreen} onClick={() => window.print()}>
            Напечатать список
          </Button>
        )
      }
    >
      <PeriodFields kind={kind} period={period} now={now} />
      <Text mb="md">{findingKindHelp[kind]}</Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.lookers.length > 0 && <Lookers lookers={data.lookers} />}
      {isFound && <FindingsTable kind={kind} findings={data.findings} />}
      {data && !isFound && <EmptyState title={`${nothingFound[kind]} ${periodInWords(period)}`} />}
      <Group className={styles.onScreen}>
        {before !== undefined && (
          <LinkButton variant="default" to="/control" search={{ kind, ...period }}>
            К последним
          </LinkButton>
        )}
        {data?.next && (
          <LinkButton variant="default" to="/control" search={{ kind, ...period, before: data.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
    </ControlPage>
  );
}
