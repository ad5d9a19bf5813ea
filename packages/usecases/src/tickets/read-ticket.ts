import type { TenantTx } from "@prosvet/db";
import { notFound } from "../app-error.ts";
import { type Ticket, ticketOf } from "./ticket.ts";
import { selectLine } from "./ticket-queries.ts";

export const noSuchTicket = () => notFound("Такого номера в сегодняшней очереди нет. Обновите страницу.");

/** A ticket of the day as it is now. Throws `not_found`. */
export async function readTicket(tx: TenantTx, day: string, id: string): Promise<Ticket> {
  const found = (await selectLine(tx, day)).find((row) => row.id === id);
  if (!found) throw noSuchTicket();
  return ticketOf(found);
}
