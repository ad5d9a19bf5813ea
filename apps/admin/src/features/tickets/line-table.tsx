import { Button, Group, Text } from "@mantine/core";
import { callTicket, finishTicket } from "../../api/tickets.ts";
import type { Ticket } from "../../api/types.ts";
import { timeOfWire } from "../../time/wire-time.ts";
import tableStyles from "../../ui/table.module.css";
import { stateInWords } from "./ticket-in-words.ts";
import { useTicketAction } from "./use-ticket-action.ts";

type Props = { tickets: Ticket[] };

/** The numbers of today that are still in the line. */
export function LineTable({ tickets }: Props) {
  const call = useTicketAction(
    (id: string) => callTicket(id, {}),
    ({ number }) => `Номер ${number} приглашён`,
  );
  const finish = useTicketAction(finishTicket, ({ number }) => `Номер ${number} убран из очереди`);
  return (
    <table className={tableStyles.table}>
      <caption className={tableStyles.hiddenCaption}>Живая очередь сегодня</caption>
      <thead>
        <tr>
          <th scope="col">Номер</th>
          <th scope="col">Пришли</th>
          <th scope="col">Запись</th>
          <th scope="col">Сейчас</th>
          <th scope="col">Действия</th>
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <tr key={ticket.id}>
            <td data-label="Номер">
              <Text fw={700} size="lg">
                {ticket.number}
              </Text>
            </td>
            <td data-label="Пришли">{timeOfWire(ticket.takenAt)}</td>
            <td data-label="Запись">{ticket.booking?.number ?? "без записи"}</td>
            <td data-label="Сейчас">{stateInWords(ticket)}</td>
            <td data-label="Действия">
              <Group gap="xs">
                <Button size="compact-md" variant="default" onClick={() => call.mutate(ticket.id)}>
                  {ticket.state === "waiting" ? "Пригласить" : "Пригласить ещё раз"}
                </Button>
                <Button size="compact-md" variant="subtle" onClick={() => finish.mutate(ticket.id)}>
                  Убрать из очереди
                </Button>
              </Group>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
