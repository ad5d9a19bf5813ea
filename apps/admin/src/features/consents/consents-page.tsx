import { Group, NativeSelect, Text } from "@mantine/core";
import { consentPurposeLabels, consentPurposes } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { consentsQuery } from "../../api/consents.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { ConsentStep } from "./consent-buttons.tsx";
import { ConsentDialog } from "./consent-dialog.tsx";
import { ConsentTable } from "./consent-table.tsx";

const route = getRouteApi("/signed-in/consents");
const years = (thisYear: number) => Array.from({ length: 6 }, (_, ago) => String(thisYear - ago));
const every = { value: "", label: "Все" };

/** The register of consents of a year: who gave what and whether it holds, under codes and no names (R42, R48). */
export function ConsentsPage() {
  const navigate = useNavigate();
  const { timezone, role } = useCentre();
  const thisYear = Number(todayIn(timezone).slice(0, 4));
  const { before, year = thisYear, purpose: wanted } = route.useSearch();
  const purpose = consentPurposes.find((known) => known === wanted);
  const query = {
    year: String(year),
    ...(purpose && { purpose }),
    ...(before && { before: String(before) }),
  };
  const { data: page, error, refetch } = useQuery(consentsQuery(query));
  const [step, setStep] = useState<ConsentStep | null>(null);
  const filter = (changes: object) =>
    void navigate({ to: "/consents", search: { year, purpose, ...changes } });

  return (
    <Page
      title="Журнал согласий"
      actions={
        <LinkButton variant="default" to="/consents/texts">
          {role === "head" ? "Тексты согласий" : "Прочитать тексты согласий"}
        </LinkButton>
      }
    >
      <Group mb="md" gap="sm" component="search">
        <NativeSelect
          label="Год"
          data={years(thisYear)}
          value={String(year)}
          onChange={(event) => filter({ year: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label="На что согласие"
          data={[every, ...optionsOf(consentPurposeLabels)]}
          value={purpose ?? ""}
          onChange={(event) => filter({ purpose: event.currentTarget.value || undefined })}
        />
      </Group>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && page.consents.length > 0 && (
        <ConsentTable
          caption={`Согласия за ${year} год, новые сначала`}
          consents={page.consents}
          withCodes
          onStep={setStep}
        />
      )}
      {page?.consents.length === 0 && (
        <EmptyState title="Таких согласий нет">
          <Text>Согласия появляются здесь, когда их дают на странице записи или вносит сотрудник.</Text>
        </EmptyState>
      )}
      {page?.next != null && (
        <LinkButton variant="default" to="/consents" search={{ year, purpose, before: page.next }}>
          Более ранние
        </LinkButton>
      )}
      {step && <ConsentDialog step={step} onClose={() => setStep(null)} />}
    </Page>
  );
}
