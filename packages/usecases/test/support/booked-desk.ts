import type { TestDatabase } from "@prosvet/testing";
import { readBooking, undoAction } from "@prosvet/usecases";
import { consents, minutesLater, openDesk, person } from "./desk.ts";

const named = { anonymous: undefined, person, consents };

/** A desk with a booking an hour from now, of somebody who is told by mail. */
export async function bookedDesk(base: TestDatabase, more: object = {}) {
  const desk = await openDesk(base);
  const { register, first, as, registrar, rows } = desk;
  const at = { startsAt: minutesLater(60).toISOString(), consultantId: first };
  const { id } = await register({ ...named, ...at, ...more });
  const soon = as(registrar, minutesLater(1));
  return {
    ...{ ...desk, id, soon, at },
    read: () => readBooking(soon, id),
    undo: () => undoAction(soon, id),
    notices: () =>
      rows<{ kind: string; version: number; withdrawn: boolean }>(
        "select kind, version, withdrawn_at is not null as withdrawn from app.outbox where kind <> 'reminder' order by version, kind",
      ),
    sendAll: () =>
      rows("update app.outbox set sent_at = now(), sent_by = 'email' where withdrawn_at is null"),
  };
}
