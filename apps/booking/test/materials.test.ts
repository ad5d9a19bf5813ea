import { newId } from "@prosvet/crypto";
import { createCentre } from "@prosvet/testing";
import { addMaterial, confirmBooking, contextOf, RecordService, recordService } from "@prosvet/usecases";
import { afterEach, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
afterEach(() => {
  pages.clock.now = new Date();
});

it("[R32] [R46] materials of an anonymous recipient wait on the page of number and PIN, as links", async () => {
  const centre = await createCentre(pages.base);
  const { number, pin } = await book(visitor(pages.app()), centre.slug);
  const [row] = (await bookedRows(pages.base, centre.tenantId)).bookings;
  const head = await centre.member("head");
  const staff = () => contextOf(pages.base.deps({ clock: () => pages.clock.now }), head);
  await confirmBooking(staff(), { id: row?.id ?? "" });
  pages.clock.now = new Date((row?.endsAt?.getTime() ?? 0) + 3_600_000);
  const sheet = { title: "Сон & режим", address: "https://example.ru/sleep?a=1&b=2" };
  const { id: materialId } = await addMaterial(staff(), sheet);
  const line = RecordService.parse({
    ...{ bookingId: row?.id, consultantId: row?.consultantId, startedAt: row?.startsAt?.toISOString() },
    ...{ durationMinutes: 45, kind: "content", content: "consulting", form: "in_person" },
    ...{ channel: "face_to_face", topics: ["3"], outcome: "satisfied", materialIds: [materialId] },
  });
  await recordService(staff(), line, newId());
  const person = visitor(pages.app());
  await person.post(bookingPath(centre.slug, "find"), { number, pin });
  const { body, headers } = await person.get(bookingPath(centre.slug, "mine"));
  expect(body).toContain(
    '<a href="https://example.ru/sleep?a=1&amp;b=2" rel="noreferrer">Сон &amp; режим</a>',
  );
  expect(textOf(body)).toContain("Материалы для вас");
  expect([...headers.getSetCookie()].join()).not.toContain("sleep");
});
