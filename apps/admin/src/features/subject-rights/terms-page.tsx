import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { retentionQuery } from "../../api/retention.ts";
import type { Retention } from "../../api/types.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { DueTable } from "./due-table.tsx";
import { HoldDialog } from "./hold-dialog.tsx";
import { HoldsTable } from "./holds-table.tsx";
import { RightsTabs } from "./rights-tabs.tsx";

/** What the terms of the centre will destroy in the next thirty days, under codes, and what is held (R12). */
export function TermsPage() {
  const { data: list, error, refetch } = useQuery(retentionQuery);
  const [held, setHeld] = useState<Retention["due"][number] | null>(null);
  return (
    <Page title="Сроки хранения: что будет уничтожено">
      <RightsTabs />
      <Text mb="md">
        Ночью уничтожается то, чей срок хранения кончился: имена, контакты, вопросы и рекомендации. Строки
        журналов остаются под кодом, отчёты не меняются, составляется акт. Сроки заданы на экране{" "}
        <TextLink to="/limits">«Пределы»</TextLink>.
      </Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Loading />}
      {list && list.due.length > 0 && <DueTable due={list.due} onHold={setHeld} />}
      {list?.isCut && <Text>Показаны ближайшие 500.</Text>}
      {list?.due.length === 0 && (
        <EmptyState title="В ближайшие 30 дней уничтожать нечего">
          <Text>За 30 дней до конца срока получатель появится здесь под своим кодом.</Text>
        </EmptyState>
      )}
      {list && list.holds.length > 0 && (
        <section>
          <Title order={2} size="h3" mb="sm">
            Приостановлено
          </Title>
          <HoldsTable holds={list.holds} />
        </section>
      )}
      {held && <HoldDialog due={held} onClose={() => setHeld(null)} />}
    </Page>
  );
}
