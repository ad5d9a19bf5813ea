import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { bookings, outbox } from "@prosvet/db/schema";
import { createCentre, somebody, type TestCentre, type TestDatabase } from "@prosvet/testing";
import { contextOf, listSlots, type Post, queueNotice, requestBooking } from "@prosvet/usecases";

export const publicAddress = "https://prosvet.example";
export const sender = "no-reply@prosvet.example";

/** Ten in the morning of the test centres, on a Monday. */
export const now = new Date("2026-11-16T05:00:00Z");

export const notices = { publicAddress, mail: true, smsProviders: [], showsOutbox: false };

/** The worker's context at a moment. */
export const workerAt = (base: TestDatabase, moment: Date = now) =>
  contextOf(base.deps({ clock: () => moment, notices }), { kind: "worker" });

export const postBy = (email: Post["email"]): Post => ({ email, sms: new Map() });

type Wishes = { email?: string; phone?: string; anonymous?: true; slot?: number };

type Slot = { startsAt: Date; endsAt: Date; consultantId: string };

/** Times that can all be taken: of each consultant one after another, with an hour and a half between the starts. */
function apart<S extends Slot>(slots: S[]): S[] {
  const taken = new Map<string, number>();
  return slots.filter(({ startsAt, consultantId }) => {
    if (startsAt.getTime() < (taken.get(consultantId) ?? 0)) return false;
    taken.set(consultantId, startsAt.getTime() + 3_600_000 + 1_800_000);
    return true;
  });
}

/** A centre, and parents who book in it and leave an address. */
export async function openCentre(base: TestDatabase, clock = now) {
  const centre = await createCentre(base, { consultants: 3 });
  const page = await centre.read();
  const parent = () => contextOf(base.deps({ clock: () => clock }), somebody());
  const offered = await listSlots(parent(), page, {
    from: "2026-11-18",
    to: "2026-11-25",
    form: "in_person",
  });
  const slots = apart(offered);

  /** Books and gives the booking's id, its start and the address that was left. */
  async function book({ email = `${newId()}@example.ru`, phone, anonymous, slot = 0 }: Wishes = {}) {
    const { startsAt, consultantId } = slots[slot] ?? { startsAt: now, consultantId: "" };
    const person = { name: "Анна Соловей", email, phone };
    const named = { person, consents: [{ purpose: "personal_data", version: 1 }] };
    const receipt = await requestBooking(
      parent(),
      page,
      {
        ...{ form: "in_person", channel: "face_to_face", topic: "14", question: "Сын боится воды" },
        ...{ startsAt: startsAt.toISOString(), consultantId },
        ...(anonymous ? { anonymous } : named),
      } as Parameters<typeof requestBooking>[2],
      newId(),
    );
    return { id: receipt.id, number: receipt.number, startsAt, email };
  }
  return { centre, book, slots };
}

export type Kind = Parameters<typeof queueNotice>[1]["kind"];

/** Queues a notice as whoever changes a booking would. */
export const queue = (
  base: TestDatabase,
  { tenantId }: TestCentre,
  notice: { bookingId: string; kind: Kind; version: number; startsAt: Date; at?: Date },
) =>
  withTenant(base.db, tenantId, (tx) => {
    const { startsAt, at = now, ...rest } = notice;
    return queueNotice(tx, { ...rest, now: at, speaksOf: startsAt, expiresAt: startsAt });
  });

/** The outbox of a centre, as the owner sees it. */
export const outboxOf = (base: TestDatabase, { tenantId }: TestCentre) =>
  base.owner.inTenant(tenantId, (tx) => tx.select().from(outbox).orderBy(outbox.id));

/** Changes a booking behind everybody's back. */
export const changeBooking = (
  base: TestDatabase,
  { tenantId }: TestCentre,
  changes: Partial<typeof bookings.$inferInsert>,
) => base.owner.inTenant(tenantId, (tx) => tx.update(bookings).set(changes));
