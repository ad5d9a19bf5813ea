import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { competencesQuery } from "../../api/competences.ts";
import type { ConsultantTopics } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { CompetencesTable } from "./competences-table.tsx";
import { TopicsDialog } from "./topics-dialog.tsx";

/** Who answers what: whom the centre proposes rests on it (R37). The head changes it. */
export function ConsultantsPage() {
  const { role } = useCentre();
  const { data, error, refetch } = useQuery(competencesQuery);
  const [changed, setChanged] = useState<ConsultantTopics | null>(null);
  const consultants = data?.consultants;

  return (
    <Page title="Консультанты">
      <Text mb="md">
        По темам центр предлагает, кому передать запись: сначала тех, у кого тема главная, потом остальных,
        кто на неё отвечает. Консультанта без отмеченных тем предлагаем на любую.
      </Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!consultants && !error && <Loading />}
      {consultants && consultants.length > 0 && (
        <CompetencesTable consultants={consultants} onChange={role === "head" ? setChanged : null} />
      )}
      {consultants?.length === 0 && <EmptyState title="В центре пока никто не консультирует" />}
      {changed && <TopicsDialog consultant={changed} onClose={() => setChanged(null)} />}
    </Page>
  );
}
