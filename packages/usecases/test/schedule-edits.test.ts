import { newId } from "@prosvet/crypto";
import { importProductionCalendar } from "@prosvet/db/owner";
import { createCentre, emptyDatabase, testDatabase } from "@prosvet/testing";
import {
  addPlace,
  contextOf,
  listPlaces,
  readBooking,
  readWeek,
  renamePlace,
  reopenPlace,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { away, hours, monday, now, openSchedule } from "./support/schedule.ts";

const base = testDatabase();
const tuesday = "2026-11-24";

describe("hours that the head opens", () => {
  it("[R13] take the place of the old ones from a day on, and what was stays on record", async () => {
    const { moveAll, anna, rows, freeOf } = await openSchedule(base);
    const mondays = `select id, starts_at, ends_at, valid_from::text, valid_to::text, withdrawn_at is null as stands
      from app.openings where consultant_id = '${anna}' and weekday = 1 order by withdrawn_at, valid_from`;
    const [former] = await rows(mondays);
    const opening = hours(anna, { startsAt: "12:00", endsAt: "15:00" });
    await moveAll({ kind: "change_opening", openingId: String(former?.id), opening });
    expect(await rows(mondays)).toMatchObject([
      { starts_at: "09:00:00", valid_from: "2020-01-01", valid_to: null, stands: false },
      { starts_at: "09:00:00", valid_from: "2020-01-01", valid_to: "2026-11-22", stands: true },
      { starts_at: "12:00:00", ends_at: "15:00:00", valid_from: monday, valid_to: null, stands: true },
    ]);
    expect(await freeOf(monday, anna)).toBe(10);
  });

  it.each([
    ["openings_overlap", { seats: 5, startsAt: "17:00", endsAt: "20:00" }],
    ["opening_outside_day", { startsAt: "20:00", endsAt: "19:00" }],
    ["opening_too_short", { startsAt: "19:00", endsAt: "19:30" }],
    ["opening_without_day", { weekdays: [] }],
    ["opening_without_day", { startsAt: "19:00", endsAt: "20:00", validTo: "2026-11-22" }],
    [
      "break_outside_opening",
      { startsAt: "19:00", endsAt: "21:00", breakFrom: "18:30", breakUntil: "19:30" },
    ],
    ["place_unknown", { startsAt: "19:00", endsAt: "21:00", placeId: newId() }],
    ["consultant_missing", { startsAt: "19:00", endsAt: "21:00", secondConsultantId: newId() }],
    ["change_in_past", { startsAt: "19:00", endsAt: "21:00", validFrom: "2026-11-17" }],
    ["form_takes_no_time", { startsAt: "19:00", endsAt: "21:00", forms: ["written" as const] }],
    ["duration_out_of_bounds", { startsAt: "09:00", endsAt: "21:00", durationMinutes: 200 }],
  ])("[R13] are refused with %s and its requirement: %o", async (code, change) => {
    const { preview, anna, rows } = await openSchedule(base);
    const opening = hours(anna, change);
    await expect(preview({ kind: "open", opening })).rejects.toMatchObject({
      code: "refused",
      refusal: { code, requirement: expect.stringMatching(/^R/), message: expect.stringMatching(/[а-я]/) },
    });
    expect(await rows("select 1 from app.openings where valid_from > '2020-01-01'")).toEqual([]);
  });

  it("[R13] may overlap others of the same place and number of seats: they add forms", async () => {
    const { moveAll, anna, freeOf } = await openSchedule(base, { forms: ["remote"] });
    expect(await freeOf(monday, anna)).toBe(0);
    await moveAll({ kind: "open", opening: hours(anna, { forms: ["in_person"], endsAt: "10:00" }) });
    expect(await freeOf(monday, anna)).toBe(2);
  });

  it("[R13] of a group move their seats together into another group, and nobody into a single meeting", async () => {
    const { moveAll, preview, book, anna, ctx, rows } = await openSchedule(base);
    const group = { seats: 3, durationMinutes: 60, startsAt: "19:00", endsAt: "20:00" };
    await moveAll({ kind: "open", opening: hours(anna, { ...group, weekdays: [1, 2] }) });
    const booked = [await book(monday, "19:00"), await book(monday, "19:00")];
    const [opening] = await rows("select id from app.openings where seats = 3 and weekday = 1");
    const change = { kind: "withdraw_opening" as const, openingId: String(opening?.id), from: monday };
    expect((await preview(change)).orphans).toHaveLength(2);
    await moveAll(change);
    for (const { id } of booked) {
      expect((await readBooking(ctx, id)).startsAt).toEqual(new Date("2026-11-24T14:00:00Z"));
    }
    const seats = await rows("select seat, seats from app.bookings where starts_at = '2026-11-24T14:00:00Z'");
    expect(seats.map(({ seat, seats: of }) => [seat, of]).sort()).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it("[R13] of two together orphan a booking when the second is away", async () => {
    const { moveAll, preview, book, anna, boris } = await openSchedule(base);
    const together = { secondConsultantId: boris, startsAt: "19:00", endsAt: "20:00" };
    await moveAll({ kind: "open", opening: hours(anna, { ...together, weekdays: [1, 2] }) });
    await moveAll({
      kind: "open",
      opening: hours(boris, { ...together, consultantId: boris, secondConsultantId: null, weekdays: [1, 2] }),
    });
    const { number } = await book(monday, "19:00");
    const { orphans } = await preview(away(boris, monday, monday));
    expect(orphans).toMatchObject([{ number, reason: "absence", consultant: { id: anna } }]);
    // Both are free then, each in hours of their own.
    expect(orphans[0]?.proposal?.startsAt).toEqual(new Date("2026-11-24T04:00:00Z"));
  });
});

describe("places", () => {
  async function withRoom() {
    const schedule = await openSchedule(base);
    const { ctx, anna, moveAll } = schedule;
    const [room] = await addPlace(ctx, { kind: "room", name: "Кабинет 1" });
    const placeId = room?.id ?? "";
    const late = { startsAt: "18:00", endsAt: "20:00", placeId };
    await moveAll({ kind: "open", opening: hours(anna, { ...late, weekdays: [1, 2] }) });
    return { ...schedule, placeId };
  }

  it("[R13] closes a room: its hours move to another one, and who is booked there is told of it", async () => {
    const { ctx, book, moveAll, placeId, rows } = await withRoom();
    const { id, startsAt } = await book(monday, "18:30");
    const places = await addPlace(ctx, { kind: "room", name: "Кабинет 2" });
    const other = places.find(({ name }) => name === "Кабинет 2")?.id ?? "";
    const orphans = await moveAll({ kind: "close_place", placeId, movesTo: other });
    expect(orphans).toMatchObject([
      { bookingId: id, reason: "place_closed", proposal: { place: { id: other } } },
    ]);
    const [moved] = await rows(`select starts_at, room_id from app.bookings where id = '${id}'`);
    expect(moved).toMatchObject({ room_id: other });
    expect(new Date(String(moved?.starts_at))).toEqual(startsAt);
    expect((await listPlaces(ctx)).map(({ name, isClosed }) => [name, isClosed])).toEqual([
      ["Кабинет 2", false],
      ["Кабинет 1", true],
    ]);
  });

  it("[R13] closes a room with its hours, and opens it again without them", async () => {
    const { ctx, moveAll, placeId, rows } = await withRoom();
    await moveAll({ kind: "close_place", placeId, movesTo: null });
    const standing = `select 1 from app.openings where place_id = '${placeId}' and withdrawn_at is null`;
    expect(await rows(standing)).toEqual([]);
    const places = await reopenPlace(ctx, { id: placeId });
    expect(places).toMatchObject([{ id: placeId, isClosed: false }]);
  });

  it("[R13] have names that differ, and are kept by the head alone", async () => {
    const { ctx, centre, as, placeId } = await withRoom();
    await expect(addPlace(ctx, { kind: "event", name: " кабинет 1 " })).rejects.toMatchObject({
      code: "invalid",
      detail: { errors: [{ path: "name" }] },
    });
    const renamed = await renamePlace(ctx, { id: placeId, name: "Зал", address: "ул. Садовая, 3" });
    expect(renamed).toMatchObject([{ name: "Зал", address: "ул. Садовая, 3" }]);
    const registrar = as(await centre.member("registrar"));
    await expect(addPlace(registrar, { kind: "room", name: "2" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await listPlaces(registrar)).toHaveLength(1);
    const stranger = contextOf(
      base.deps({ clock: () => now }),
      await (await createCentre(base)).member("head"),
    );
    const change = { id: placeId, name: "Чужой", address: "" };
    await expect(renamePlace(stranger, change)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the week", () => {
  it("[R13] shows the hours of a consultant by day, what replaces them, absences and who is booked", async () => {
    const { ctx, moveAll, book, anna } = await openSchedule(base);
    await book(monday, "10:00");
    const dated = { weekdays: [], onDate: tuesday, replacesWeekly: true, startsAt: "15:00", endsAt: "17:00" };
    await moveAll({ kind: "open", opening: hours(anna, dated) });
    await moveAll(away(anna, "2026-11-25", "2026-11-26"));
    const week = await readWeek(ctx, { from: monday, consultantId: anna });
    const [first, second, third] = week.days;
    expect(first).toMatchObject({
      day: monday,
      bookings: 1,
      absences: [],
      openings: [{ startsAt: "09:00" }],
    });
    expect(second?.openings.map(({ startsAt, standing }) => [startsAt, standing])).toEqual([
      ["09:00", "replaced"],
      ["15:00", "in_force"],
    ]);
    expect(third?.absences).toMatchObject([{ reason: "Заболел", consultantId: anna }]);
    expect(week.absences).toHaveLength(1);
  });

  it("[R13] shows the holidays and moved working days of the production calendar", async () => {
    const apart = await emptyDatabase("schedule_week");
    const days = ["2026-11-24;holiday;;День центра", "2026-11-28;working_day;2;За 24 ноября"];
    await importProductionCalendar(apart.urls.owner, ["day;kind;works_as;title", ...days].join("\n"));
    const { ctx, anna, moveAll } = await openSchedule(apart);
    const opening = hours(anna, { weekdays: [2], startsAt: "19:00", endsAt: "20:00" });
    await moveAll({ kind: "open", opening });
    const week = await readWeek(ctx, { from: monday, consultantId: anna });
    const [, holiday, , , , moved] = week.days;
    expect(holiday).toMatchObject({
      calendar: { kind: "holiday", title: "День центра" },
      // The hours of every test centre hold on holidays too.
      openings: [{ standing: "in_force" }, { standing: "day_off" }],
    });
    expect(moved).toMatchObject({ calendar: { kind: "working_day", worksAs: 2 } });
    expect(moved?.openings.map(({ startsAt, standing }) => [startsAt, standing])).toEqual([
      ["09:00", "in_force"],
      ["19:00", "in_force"],
    ]);
  });

  it("[R33] is a consultant's own for them, and nobody's of another centre", async () => {
    const { centre, as, anna, boris } = await openSchedule(base);
    const consultant = as(await centre.member("consultant", anna));
    expect((await readWeek(consultant, { from: monday })).consultant.id).toBe(anna);
    await expect(readWeek(consultant, { from: monday, consultantId: boris })).rejects.toMatchObject({
      code: "not_found",
    });
    const stranger = contextOf(
      base.deps({ clock: () => now }),
      await (await createCentre(base)).member("head"),
    );
    await expect(readWeek(stranger, { from: monday, consultantId: anna })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
