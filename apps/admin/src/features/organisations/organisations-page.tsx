import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { organisationsQuery } from "../../api/organisations.ts";
import type { Organisation } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { OrganisationDialog } from "./organisation-dialog.tsx";
import { OrganisationTable } from "./organisation-table.tsx";

/** Where the centre sends people for help that it does not give itself (R19). */
export function OrganisationsPage() {
  const mayChange = useCentre().role !== "consultant";
  const { data: organisations, error, refetch } = useQuery(organisationsQuery);
  const [changed, setChanged] = useState<Organisation | "new" | null>(null);
  return (
    <Page
      title="Организации"
      actions={mayChange && <Button onClick={() => setChanged("new")}>Добавить организацию</Button>}
    >
      <Text mb="md">Сюда направляют получателей. При записи услуги название находится по первым буквам.</Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!organisations && !error && <Loading />}
      {organisations && organisations.length > 0 && (
        <OrganisationTable organisations={organisations} onChange={mayChange ? setChanged : null} />
      )}
      {organisations?.length === 0 && (
        <EmptyState title="В справочнике пока никого нет">
          <Text>{mayChange ? "Добавьте первую организацию." : "Его ведут руководитель и регистратор."}</Text>
        </EmptyState>
      )}
      {changed && (
        <OrganisationDialog
          organisation={changed === "new" ? null : changed}
          onClose={() => setChanged(null)}
        />
      )}
    </Page>
  );
}
