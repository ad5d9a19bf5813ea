import { newId } from "@prosvet/crypto";
import { emptyDatabase, somebody } from "@prosvet/testing";
import {
  addPlace,
  askExport,
  contextOf,
  listJournal,
  listSlots,
  makeExports,
  markNoShow,
  readBooking,
  readOwnBooking,
  recordService,
  requestBooking,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { lineOf } from "./support/journal.ts";
import { keeper } from "./support/keeper.ts";
import { monday, now, openSchedule } from "./support/schedule.ts";

// Of its own: the worker makes what any centre has asked for.
const base = await emptyDatabase("outreach");
const at = `${monday}T17:00:00+05:00`;
const afterwards = new Date(`${monday}T20:00:00+05:00`);

/** A consultant who spends Monday evening at a school, with three seats. */
async function atSchool() {
  const desk = await openSchedule(base);
  const { ctx, anna, head, as, apply, preview, centre } = desk;
  const school = { kind: "event", name: "Школа № 3", address: "ул. Школьная, 1" } as const;
  const placeId = (await addPlace(ctx, school)).find(({ name }) => name === school.name)?.id ?? "";
  const times = { onDate: monday, validFrom: monday, startsAt: "17:00", endsAt: "18:00" };
  const group = { seats: 3, durationMinutes: 60, forms: ["visit_event" as const], placeId };
  const opening = { consultantId: anna, replacesWeekly: true, ...times, ...group };
  const change = { kind: "open" as const, opening };
  await apply({ change, basedOn: (await preview(change)).basedOn, moves: [] });
  const page = await centre.read();
  const parent = () => contextOf(base.deps({ clock: () => now }), somebody());
  const offered = (form: "visit_event" | "in_person") =>
    listSlots(parent(), page, { from: monday, to: monday, form, consultantId: anna });
  const signUp = (more: object = {}) =>
    requestBooking(
      parent(),
      page,
      {
        ...{
          form: "visit_event",
          channel: "face_to_face",
          consultantId: anna,
          startsAt: at,
          anonymous: true,
        },
        ...more,
      } as Parameters<typeof requestBooking>[2],
      newId(),
    );
  return { ...desk, placeId, page, parent, offered, signUp, later: as(head, afterwards) };
}

describe("[R24] a day away at a school or an event", () => {
  it("is a place of its own: offered there and nowhere else, seat by seat, and told to whoever signed up", async () => {
    const { offered, signUp, page, parent, ctx } = await atSchool();
    expect(await offered("in_person")).toEqual([]);
    expect(await offered("visit_event")).toMatchObject([
      { startsAt: new Date(at), placeName: "Школа № 3", seats: 3, seatsFree: 3 },
    ]);
    const signed = [await signUp(), await signUp(), await signUp()];
    expect(await offered("visit_event")).toEqual([]);
    await expect(signUp()).rejects.toMatchObject({ refusal: { code: "slot_taken" } });
    await expect(signUp({ form: "in_person" })).rejects.toMatchObject({ code: "refused" });
    const [{ number = "", pin = "", id = "" } = {}] = signed;
    expect(await readOwnBooking(parent(), page, { number, pin })).toMatchObject({
      place: { name: "Школа № 3", address: "ул. Школьная, 1" },
    });
    expect(await readBooking(ctx, id)).toMatchObject({ placeName: "Школа № 3", form: "visit_event" });
  });

  it("[R22] leaves who came one by one, who did not, and the meeting with its number, all at that place", async () => {
    const { signUp, later, centre, placeId } = await atSchool();
    const [came, alsoCame, missed] = [await signUp(), await signUp(), await signUp()];
    const there = { form: "visit_event", startedAt: at } as const;
    for (const { id: bookingId } of [came, alsoCame])
      await recordService(later, lineOf(centre, { ...there, bookingId }), newId());
    await markNoShow(later, { id: missed.id });
    const meeting = { kind: "event", participants: 40, placeId } as const;
    await recordService(later, lineOf(centre, { ...there, ...meeting }), newId());
    const { services } = await listJournal(later, { year: 2026, form: "visit_event" });
    expect(services.map(({ place, participants, counted }) => [place, participants, counted])).toEqual([
      ["Школа № 3", 40, 1],
      ["Школа № 3", 1, 1],
      ["Школа № 3", 1, 1],
    ]);
    await askExport(later, { document: "services", year: 2026, format: "pdf", use: "general" });
    const { write, last } = keeper();
    await makeExports(contextOf(later, { kind: "worker" }), write);
    expect(last()?.rows.map(({ place }) => place)).toEqual(["Школа № 3", "Школа № 3", "Школа № 3"]);
  });
});
