import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuth } from "@prosvet/auth";
import { emptyDatabase, openSuperuser } from "@prosvet/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedDemonstration } from "../src/demo/seed-demonstration.ts";

const base = await emptyDatabase("demonstration_screens");
const sql = openSuperuser(base.urls, 1);

beforeAll(async () => {
  const auth = createAuth(base.db, { secureCookies: false, clock: () => new Date() });
  const folder = mkdtempSync(join(tmpdir(), "prosvet-demonstration-"));
  await seedDemonstration(base.deps(), auth, base.urls.owner, folder);
}, 120_000);
afterAll(() => sql.end());

it.each([
  ["rooms", "app.places where kind = 'room'", 2],
  ["an event to go to", "app.places where kind = 'event'", 1],
  ["topics that only some answer", "app.competences", 1],
  ["main topics", "app.competences where is_main", 1],
  ["hours of a group", "app.openings where seats > 1", 1],
  ["hours of two consultants together", "app.openings where second_consultant_id is not null", 1],
  ["hours with a break", "app.openings where break_from is not null", 1],
  ["hours in a room", "app.openings where place_id is not null", 3],
  ["a day away at an event", "app.openings where on_date is not null and forms = '{visit_event}'", 1],
  ["an absence", "app.absences", 1],
  ["two seats of one group", "app.bookings where seats > 1 and seat = 2", 1],
  ["both parents", "app.bookings where second_recipient_id is not null", 1],
  ["a booking by a professional", "app.bookings where on_behalf", 1],
  ["a recording that was announced", "app.bookings where recording_announced_at is not null", 1],
  ["access needs", "app.bookings where access_needs <> '{}'", 1],
  ["children to be looked after", "app.bookings where childcare_ages <> '{}'", 1],
  ["people who did not come", "app.bookings where state = 'no_show'", 1],
  ["a booking that its recipient cancelled", "app.bookings where state = 'cancelled_by_recipient'", 1],
  ["a booking that the centre cancelled", "app.bookings where state = 'cancelled_by_centre'", 1],
  ["people who wait for a time", "app.waiting_entries where left_at is null", 2],
  ["open requests in writing", "app.bookings where form = 'written' and state = 'requested'", 2],
  ["a draft of an answer", "app.written_answers where draft_sealed is not null and answer_sealed is null", 1],
  [
    "an answer with its materials",
    "app.answer_materials join app.written_answers using (tenant_id, booking_id)",
    1,
  ],
  ["materials to attach", "app.materials", 2],
  ["notices that would be sent", "app.outbox where sent_at is null and withdrawn_at is null", 1],
])("the demonstration has %s in both centres", async (_, rows, least) => {
  const counted = await sql.unsafe<{ count: number }[]>(
    `select count(*)::int as count from ${rows.includes(" where ") ? rows : `${rows} where true`} group by tenant_id`,
  );
  expect(counted).toHaveLength(2);
  for (const { count } of counted) expect(count).toBeGreaterThanOrEqual(least);
});
