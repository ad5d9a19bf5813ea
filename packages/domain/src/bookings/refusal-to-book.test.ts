import fc from "fast-check";
import { expect, it } from "vitest";
import { bookingSources } from "../catalogues/booking-sources.ts";
import { channels, channelsOf } from "../catalogues/channels.ts";
import { regulations } from "../catalogues/roles.ts";
import { serviceForms } from "../catalogues/service-forms.ts";
import { limitPresets } from "../limits/presets.ts";
import { addDays } from "../time/calendar.ts";
import { atWallTime } from "../time/zoned.ts";
import type { BookingFacts, BookingRequest } from "./booking-request.ts";
import { refusalOfChildcareAgain } from "./refusal-of-childcare.ts";
import { refusalToBook } from "./refusal-to-book.ts";

const timezone = "Asia/Yekaterinburg";
const today = "2026-11-22";
const { garmonia, klub } = limitPresets;

const request = (change: Partial<BookingRequest> = {}): BookingRequest => ({
  form: "in_person",
  channel: "face_to_face",
  source: "site",
  startsAt: null,
  consultantId: null,
  topic: null,
  anonymous: true,
  childcareChildren: 0,
  ...change,
});

const facts = (change: Partial<BookingFacts> = {}): BookingFacts => ({
  now: atWallTime(today, "12:00", timezone),
  timezone,
  openBookingsOfContact: 0,
  ...change,
});

const inDays = (days: number, time = "10:00") => ({
  startsAt: atWallTime(addDays(today, days), time, timezone),
  consultantId: "anna",
});

it("[R32] an anonymous booking with a form and a channel is enough, with a time or without", () => {
  for (const regulation of regulations) {
    expect(refusalToBook(request(), facts(), limitPresets[regulation])).toBeNull();
    expect(refusalToBook(request(inDays(1)), facts(), limitPresets[regulation])).toBeNull();
  }
});

it("[R32] whether one gives a name changes nothing in what is refused", () => {
  const any = fc.record({
    form: fc.constantFrom(...serviceForms),
    channel: fc.constantFrom(...channels),
    source: fc.constantFrom(...bookingSources),
    days: fc.option(fc.integer({ min: -1, max: 30 }), { nil: null }),
    childcareChildren: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(any, fc.constantFrom(garmonia, klub), ({ days, ...rest }, limits) => {
      const booking = request({ ...rest, ...(days === null ? {} : inDays(days)) });
      const anonymous = refusalToBook(booking, facts(), limits);
      const named = refusalToBook(
        { ...booking, anonymous: false, person: { name: "Анна" } },
        facts(),
        limits,
      );
      expect(anonymous).toEqual(named);
    }),
  );
});

it("[R24] [R25] [R26] a form and a channel are taken when the centre offers both and they fit", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...serviceForms),
      fc.constantFrom(...channels),
      fc.constantFrom(garmonia, klub, { ...klub, serviceForms: ["remote" as const] }),
      (form, channel, limits) => {
        const offered = limits.serviceForms.includes(form) && channelsOf(form, limits).includes(channel);
        expect(refusalToBook(request({ form, channel }), facts(), limits) === null).toBe(offered);
      },
    ),
  );
});

it("[R25] a foreign messenger is refused until the head turns it on", () => {
  const booking = request({ form: "remote", channel: "foreign_messenger" });
  expect(refusalToBook(booking, facts(), garmonia)).toMatchObject({ limit: "channels", requirement: "R25" });
  const turnedOn = { ...garmonia, channels: [...garmonia.channels, "foreign_messenger" as const] };
  expect(refusalToBook(booking, facts(), turnedOn)).toBeNull();
});

it("[R31] the five ways to book of both regulations are open, others by the centre", () => {
  for (const source of ["phone", "site", "email", "social_network", "in_person"] as const) {
    expect(refusalToBook(request({ source }), facts(), garmonia)).toBeNull();
    expect(refusalToBook(request({ source }), facts(), klub)).toBeNull();
  }
  const refusal = refusalToBook(request({ source: "hotline" }), facts(), klub);
  expect(refusal).toMatchObject({ code: "source_not_offered", limit: "bookingSources", requirement: "R31" });
});

it("[R40] a walk-in needs no notice, and is refused where the centre takes bookings only", () => {
  const booking = request({ source: "walk_in", startsAt: facts().now, consultantId: "anna" });
  expect(refusalToBook(booking, facts(), garmonia)).toBeNull();
  const refusal = refusalToBook(booking, facts(), { ...garmonia, walkInAllowed: false });
  expect(refusal).toMatchObject({ limit: "walkInAllowed", requirement: "R40" });
});

it("[R38] a recipient wishes for a consultant where the centre lets them, and takes the consultant of a slot anywhere", () => {
  const wish = request({ consultantId: "anna" });
  expect(refusalToBook(wish, facts(), garmonia)).toBeNull();
  expect(refusalToBook(wish, facts(), { ...klub, consultantChoice: "preference" })).toBeNull();
  expect(refusalToBook(wish, facts(), klub)).toMatchObject({ limit: "consultantChoice", requirement: "R38" });
  expect(refusalToBook(request(inDays(1)), facts(), klub)).toBeNull();
  const slotless = request({ ...inDays(1), consultantId: null });
  expect(refusalToBook(slotless, facts(), klub)?.code).toBe("consultant_missing");
});

it("[R16] childcare is refused when not offered, not in person, or without a place", () => {
  const two = { ...garmonia, childcare: { offered: true, places: 2 } };
  const child = (children: number, change: Partial<BookingRequest> = {}) =>
    request({ childcareChildren: children, ...change });
  expect(refusalToBook(child(2), facts(), two)).toBeNull();
  expect(refusalToBook(child(3), facts(), two)).toMatchObject({ limit: "childcare", requirement: "R16" });
  expect(refusalToBook(child(2), facts({ childcarePlacesTaken: 1 }), two)?.code).toBe(
    "childcare_places_exceeded",
  );
  const remote = { form: "remote", channel: "phone" } as const;
  expect(refusalToBook(child(1, remote), facts(), two)?.code).toBe("childcare_in_person_only");
  const none = { ...two, childcare: { offered: false, places: 0 } };
  expect(refusalToBook(child(1), facts(), none)?.code).toBe("childcare_not_offered");
});

it("[R36] day 10 is booked until 23:59 of the centre and day 11 is refused with the limit", () => {
  const far = { ...garmonia, bookingHorizonDays: 60 };
  expect(refusalToBook(request(inDays(10, "23:59")), facts(), far)).toBeNull();
  const refusal = refusalToBook(request(inDays(11, "00:00")), facts(), far);
  expect(refusal).toMatchObject({ limit: "bookingWindowDays", value: 10, requirement: "R36" });
  expect(refusalToBook(request({ ...inDays(11), laterByWish: true }), facts(), far)).toBeNull();
  expect(refusalToBook(request(inDays(11)), facts(), { ...klub, bookingHorizonDays: 60 })).toBeNull();
  expect(refusalToBook(request(inDays(100)), facts(), far)?.limit).toBe("bookingHorizonDays");
});

it("[R36] a booking without a time is taken whatever the window", () => {
  expect(refusalToBook(request(), facts(), { ...garmonia, bookingWindowDays: 1 })).toBeNull();
});

it("[R26] a written request takes no time", () => {
  const written = request({ form: "written", channel: "email" });
  expect(refusalToBook(written, facts(), klub)).toBeNull();
  expect(refusalToBook({ ...written, ...inDays(1) }, facts(), klub)?.code).toBe("form_takes_no_time");
});

it("[R35] a booking needs no topic", () => {
  expect(refusalToBook(request({ topic: null }), facts(), garmonia)).toBeNull();
  expect(refusalToBook(request({ topic: "2" }), facts(), garmonia)).toBeNull();
});

it("[R39] only times of bookings that are open at once are capped: without a time one may always come", () => {
  const full = facts({ openBookingsOfContact: 5 });
  expect(refusalToBook(request(inDays(1)), facts({ openBookingsOfContact: 4 }), garmonia)).toBeNull();
  expect(refusalToBook(request(inDays(1)), full, garmonia)).toMatchObject({
    limit: "openBookingsPerContact",
    value: 5,
  });
  expect(refusalToBook(request(), full, garmonia)).toBeNull();
});

it("[R39] the refusal says the limit and never how many bookings a contact has", () => {
  const messages = [5, 6, 17].map((openBookingsOfContact) =>
    JSON.stringify(refusalToBook(request(inDays(1)), facts({ openBookingsOfContact }), garmonia)),
  );
  expect(new Set(messages).size).toBe(1);
  expect(messages[0]).toContain("openBookingsPerContact");
});

it("[R16] a booking gets its places of childcare back while they are free, and is told in words of its own when not", () => {
  const limits = { childcare: { offered: true, places: 2 } };
  const again = (childcarePlacesTaken: number, childcareChildren = 2) =>
    refusalOfChildcareAgain({ form: "in_person", childcareChildren }, { childcarePlacesTaken }, limits);
  expect([again(0), again(1, 1), again(2, 0)]).toEqual([null, null, null]);
  expect(again(1)).toMatchObject({
    ...{ code: "childcare_places_exceeded", limit: "childcare", requirement: "R16" },
    message: expect.stringContaining("Вернуть запись"),
  });
});
