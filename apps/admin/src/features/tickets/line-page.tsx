import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { callNextTicket, takeTicket, ticketsQuery } from "../../api/tickets.ts";
import { useCentre } from "../../app/use-centre.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { LineTable } from "./line-table.tsx";
import { useTicketAction } from "./use-ticket-action.ts";

/** Who came without a time: numbers are given, called and taken out of the line. */
export function LinePage() {
  const { role } = useCentre();
  const { data: tickets, error, refetch } = useQuery(ticketsQuery);
  const take = useTicketAction(takeTicket, ({ number }) => `Номер ${number} поставлен в очередь`);
  const callNext = useTicketAction(callNextTicket, ({ number }) => `Номер ${number} приглашён`);
  const inLine = tickets?.filter(({ state }) => state !== "done") ?? [];
  const waiting = inLine.filter(({ state }) => state === "waiting").length;

  return (
    <Page
      title="Живая очередь"
      actions={
        <Group gap="sm">
          <Button onClick={() => callNext.mutate({})} disabled={waiting === 0} loading={callNext.isPending}>
            Пригласить следующего
          </Button>
          {role !== "consultant" && (
            <Button variant="default" onClick={() => take.mutate(undefined)} loading={take.isPending}>
              Выдать номер
            </Button>
          )}
        </Group>
      }
    >
      <Text mb="md">
        <TextLink to="/line/display">Открыть табло</TextLink> на экране в коридоре: на нём только номера и
        кабинеты.
      </Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!tickets && !error && <Loading />}
      {inLine.length > 0 && <LineTable tickets={inLine} />}
      {tickets && inLine.length === 0 && (
        <EmptyState title="В очереди никого нет">
          <Text>Когда кто-нибудь придёт без записи, выдайте ему номер.</Text>
        </EmptyState>
      )}
    </Page>
  );
}
