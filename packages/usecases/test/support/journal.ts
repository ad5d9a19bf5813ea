import { newId } from "@prosvet/crypto";
import type { Limits } from "@prosvet/domain";
import { createCentre, somebody, type TestCentre, type TestDatabase } from "@prosvet/testing";
import {
  confirmBooking,
  contextOf,
  listSlots,
  type Member,
  RecordService,
  recordService,
  requestBooking,
} from "@prosvet/usecases";

/** Wednesday, midday in the centre. */
export const now = new Date("2026-11-18T07:00:00Z");

/** A consultation of the centre's first consultant an hour ago. */
export const lineOf = (centre: TestCentre, changes: Partial<RecordService> = {}): RecordService =>
  RecordService.parse({
    consultantId: centre.consultantIds[0],
    startedAt: "2026-11-18T11:00:00+05:00",
    durationMinutes: 45,
    kind: "content",
    content: "psychological_pedagogical",
    form: "in_person",
    channel: "face_to_face",
    topics: ["5"],
    outcome: "satisfied",
    ...changes,
  });

type Wishes = { limits?: Partial<Limits>; regulation?: "garmonia" | "klub"; consultants?: number };

/** A centre whose registrar, or somebody else of it, records lines with keys of their own. */
export async function openJournal(base: TestDatabase, wishes: Wishes = {}) {
  const centre = await createCentre(base, wishes);
  const registrar = await centre.member("registrar");
  const as = (member: Member, clock = now) => contextOf(base.deps({ clock: () => clock }), member);
  const record = (changes: Partial<RecordService> = {}, member: Member = registrar) =>
    recordService(as(member), lineOf(centre, changes), newId());
  /** A confirmed booking of the first consultant's, made late in the evening of the 16th, on the 17th in the centre. */
  async function book() {
    const parent = contextOf(base.deps({ clock: () => new Date("2026-11-16T20:30:00Z") }), somebody());
    const page = await centre.read();
    const [consultantId] = centre.consultantIds;
    const asked = { form: "in_person", from: "2026-11-18", to: "2026-11-20", consultantId } as const;
    const [slot] = await listSlots(parent, page, asked);
    if (!slot) throw new Error("the centre has free times");
    const wish = { form: "in_person", channel: "face_to_face", anonymous: true, consultantId } as const;
    const taken = { ...wish, startsAt: slot.startsAt.toISOString() };
    const booking = await requestBooking(parent, page, taken, newId());
    await confirmBooking(as(registrar), { id: booking.id });
    return booking;
  }
  return { centre, registrar, record, book, as };
}
