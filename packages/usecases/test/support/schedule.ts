import { newId } from "@prosvet/crypto";
import type { Limits } from "@prosvet/domain";
import { type CentreWishes, createCentre, somebody, type TestDatabase } from "@prosvet/testing";
import {
  type ApplyScheduleChange,
  applyScheduleChange,
  contextOf,
  listSlots,
  type Member,
  type OpeningInput,
  previewScheduleChange,
  requestBooking,
  type ScheduleChangeInput,
} from "@prosvet/usecases";
import type { z } from "zod";

type Change = z.input<typeof ScheduleChangeInput>;
type Apply = z.input<typeof ApplyScheduleChange>;

/** Wednesday, midday in the centre. */
export const now = new Date("2026-11-18T07:00:00Z");

/** The Monday after it. */
export const monday = "2026-11-23";

type Wishes = CentreWishes & { limits?: Partial<Limits> };

/** A centre whose head changes the schedule: two consultants, each every day from nine to six. */
export async function openSchedule(base: TestDatabase, wishes: Wishes = {}) {
  const centre = await createCentre(base, { consultants: 2, ...wishes });
  const [anna = "", boris = ""] = centre.consultantIds;
  const head = await centre.member("head");
  const as = (member: Member, clock = now) => contextOf(base.deps({ clock: () => clock }), member);
  const ctx = as(head);
  const parent = () => contextOf(base.deps({ clock: () => now }), somebody());

  /** Books a consultant at a wall time of a day for somebody anonymous, or by name. */
  async function book(day: string, time: string, consultantId = anna, more: object = {}) {
    const page = await centre.read();
    const startsAt = `${day}T${time}:00+05:00`;
    const wish = { form: "in_person", channel: "face_to_face", consultantId, startsAt, anonymous: true };
    const { id, number } = await requestBooking(parent(), page, { ...wish, ...more } as never, newId());
    return { id, number, startsAt: new Date(startsAt) };
  }

  const preview = (change: Change) => previewScheduleChange(ctx, change);
  const apply = (input: Apply, key = newId()) => applyScheduleChange(ctx, input, key);
  /** Moves everybody to the proposed time, as the head does with one key. */
  async function moveAll(change: Change) {
    const { basedOn, orphans } = await preview(change);
    const moves = orphans.map(({ bookingId, proposal }) => {
      if (!proposal) throw new Error("there is a time for everybody");
      return { bookingId, startsAt: proposal.startsAt.toISOString(), consultantId: proposal.consultant.id };
    });
    await apply({ change, basedOn, moves });
    return orphans;
  }
  /** What is in a table of the centre, as its owner reads it. */
  const rows = (query: string) =>
    base.owner.inTenant(centre.tenantId, (tx) => tx.execute(query)) as unknown as Promise<
      Record<string, unknown>[]
    >;
  const freeOf = async (day: string, consultantId: string) => {
    const page = await centre.read();
    const asked = { from: day, to: day, form: "in_person", consultantId } as const;
    return (await listSlots(parent(), page, asked)).length;
  };
  return { centre, ctx, head, as, anna, boris, book, preview, apply, moveAll, rows, freeOf };
}

/** Away for whole days. */
export const away = (consultantId: string | null, fromDay: string, toDay: string): Change => ({
  kind: "absence",
  absence: { consultantId, fromDay, toDay, reason: "Заболел" },
});

/** Weekly hours of a consultant from a day on, in person and remote. */
export const hours = (consultantId: string, change: Partial<z.input<typeof OpeningInput>> = {}) => ({
  ...{ consultantId, weekdays: [1], startsAt: "09:00", endsAt: "18:00", validFrom: monday },
  forms: ["in_person" as const, "remote" as const],
  ...change,
});
