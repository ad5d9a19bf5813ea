import { expect, it } from "vitest";
import type { BookingRow } from "../../api/types.ts";
import { urgencyOf } from "./urgency.ts";

const booking = (differences: Partial<BookingRow>): BookingRow => ({
  id: "0",
  number: "AB12",
  state: "requested",
  startsAt: null,
  endsAt: null,
  consultant: null,
  recipientCode: "К-1",
  anonymous: true,
  form: "in_person",
  channel: "face_to_face",
  source: "site",
  topic: null,
  hasQuestion: false,
  typicalQuestion: null,
  requestedAt: "2026-11-13T10:00:00+05:00",
  deadline: "2026-11-23",
  standing: "no_time_yet",
  alarm: null,
  secondConsultant: null,
  wishedConsultant: null,
  placeName: null,
  hasVideoLink: false,
  childcareChildren: 0,
  childcareAges: [],
  participants: 1,
  accessNeeds: [],
  onBehalf: false,
  recordingAnnounced: false,
  actions: [],
  serviceId: null,
  ...differences,
});

it("[R36] a booking without a time calls for an action from two days before its last day", () => {
  expect(urgencyOf(booking({}), "2026-11-20")).toEqual({ text: "осталось 3 дня", urgent: false });
  expect(urgencyOf(booking({ alarm: "warning" }), "2026-11-21")).toEqual({
    text: "Времени ещё нет, осталось 2 дня",
    urgent: true,
  });
  expect(urgencyOf(booking({ standing: "missed", alarm: "warning" }), "2026-11-24")).toEqual({
    text: "Срок пропущен, просрочено на 1 день",
    urgent: true,
  });
  expect(urgencyOf(booking({ standing: "missed", alarm: "breach" }), "2026-11-24")?.text).toContain(
    "Нарушение",
  );
});

it("[R36] a booking that is over, or was put later by the recipient's wish, is no alarm", () => {
  expect(urgencyOf(booking({ state: "took_place", standing: "missed" }), "2026-12-01")).toBeNull();
  expect(urgencyOf(booking({ standing: "later_by_wish" }), "2026-12-01")?.urgent).toBe(false);
});
