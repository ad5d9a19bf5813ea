import { type CentreWishes, createCentre, type TestDatabase } from "@prosvet/testing";
import { contextOf, type FindRecipients, findRecipients, type Member } from "@prosvet/usecases";
import { consents, now, openDesk } from "./desk.ts";

export const why = { reason: "phone_booking" } as const;

type Said = { name: string; phone?: string; email?: string };

/** A desk where people are known by name: who calls is registered, and their recipient is found again. */
export async function openRecipients(base: TestDatabase, wishes: CentreWishes = {}) {
  const desk = await openDesk(base, wishes);
  const head = await desk.centre.member("head");
  const idOf = async (bookingId: string) => {
    const [row] = await desk.rows<{ id: string }>(
      `select recipient_id as id from app.bookings where id = '${bookingId}'`,
    );
    return row?.id ?? "";
  };
  const called = async (person: Said | null, more: object = {}) => {
    const who = person ? { person, anonymous: undefined, consents } : { anonymous: true };
    const booking = await desk.register({ ...who, joinWaitingList: false, ...more });
    return { bookingId: booking.id, id: await idOf(booking.id), booking };
  };
  const find = (by: FindRecipients["by"], text: string, member: Member = head) =>
    findRecipients(desk.as(member), { by, text, why });
  const audit = (action: string) =>
    desk.rows<{ subject_id: string | null; facts: Record<string, unknown>; membership_id: string }>(
      `select subject_id, facts, membership_id from app.audit_entries where action = '${action}' order by id`,
    );
  return { ...desk, head, called, idOf, find, audit };
}

export { consents, contextOf, createCentre, now };
