import { Button, Text, Title } from "@mantine/core";
import { dateInWords, regulationLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { regulationQuery } from "../../api/regulation.ts";
import type { RegulationInForce } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Loading } from "../../ui/loading.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { LimitsForm } from "./limits-form.tsx";
import { LimitsView } from "./limits-view.tsx";
import { LockedRules } from "./locked-rules.tsx";
import { Versions } from "./versions.tsx";

const inForce = ({ orderNumber, effectiveFrom }: RegulationInForce): string =>
  `приказ № ${orderNumber}, действует с ${dateInWords(effectiveFrom)} ${effectiveFrom.slice(0, 4)} года`;

export function LimitsPage() {
  const { role } = useCentre();
  const { data: regulation, error, refetch } = useQuery(regulationQuery);
  const [editing, setEditing] = useState(false);

  return (
    <Page
      title="Порядок и пределы"
      actions={
        role === "head" && !editing && <Button onClick={() => setEditing(true)}>Изменить пределы</Button>
      }
    >
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!regulation && !error && <Loading />}
      {regulation && (
        <>
          <Text mb="md">
            {regulationLabels[regulation.regulation]}, {inForce(regulation)}.
          </Text>
          {role !== "head" && (
            <Notice>
              Пределы меняет руководитель центра. Здесь видно, что действует сейчас и на каком основании.
            </Notice>
          )}
          {editing ? (
            <LimitsForm regulation={regulation} onDone={() => setEditing(false)} />
          ) : (
            <LimitsView regulation={regulation} />
          )}
          <Title order={2} mt="xl" mb="xs">
            Что изменить нельзя
          </Title>
          <LockedRules regulation={regulation.regulation} />
          <Title order={2} mt="xl" mb="xs">
            Редакции
          </Title>
          <Versions versions={regulation.versions} />
        </>
      )}
    </Page>
  );
}
