import { testDatabase } from "@prosvet/testing";
import {
  applyScheduleChange,
  assignSecond,
  moveBooking,
  noteLateness,
  previewScheduleChange,
  readBooking,
  setVideoLink,
  undoAction,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, minutesLater, openDesk, person } from "./support/desk.ts";
import { away } from "./support/schedule.ts";

const base = testDatabase();
const reason = "Нужен и логопед";
const named = { anonymous: undefined, person, consents };
const link = "https://telemost.example.ru/j/123";

async function booked(more: object = {}) {
  const desk = await openDesk(base);
  const { register, first, second, as, registrar } = desk;
  const at = { startsAt: minutesLater(60).toISOString(), consultantId: first };
  const { id } = await register({ ...named, ...at, ...more });
  const soon = as(registrar, minutesLater(1));
  return { ...desk, id, soon, second, at, read: () => readBooking(soon, id) };
}

describe("[R37] a second consultant on a booking that stands", () => {
  it("is named, tells the recipient, is seen by both and taken back", async () => {
    const { id, soon, second, centre, as, read, rows } = await booked();
    const row = await assignSecond(soon, { id, consultantId: second });
    expect(row.secondConsultant?.id).toBe(second);
    const other = await centre.member("consultant", second);
    expect((await readBooking(as(other), id)).number).toBe(row.number);
    const [notice] = await rows("select kind from app.outbox where kind = 'booking_reassigned'");
    expect(notice).toBeDefined();
    const { events } = await read();
    expect(events.at(-1)).toMatchObject({
      action: "assign_second",
      from: { consultant: null },
      to: { consultant: row.secondConsultant?.name },
    });
    await undoAction(soon, id);
    expect((await read()).secondConsultant).toBeNull();
  });

  it("holds the time of both: neither is booked twice at it, and it moves with the booking", async () => {
    const { id, soon, first, second, register, at, read } = await booked();
    const { id: busy } = await register({ ...at, consultantId: second });
    await expect(assignSecond(soon, { id, consultantId: second })).rejects.toMatchObject({
      code: "slot_taken",
    });
    const later = minutesLater(150).toISOString();
    await moveBooking(soon, { id: busy, startsAt: later, consultantId: second, reason });
    await assignSecond(soon, { id, consultantId: second });
    await expect(register({ ...at, consultantId: second })).rejects.toMatchObject({ code: "slot_taken" });
    const free = minutesLater(240).toISOString();
    await moveBooking(soon, { id, startsAt: free, consultantId: first, secondConsultantId: second, reason });
    expect((await read()).secondConsultant?.id).toBe(second);
  });

  it("is refused where the second has no hours or is away, and nothing is told", async () => {
    const { id, soon, second, centre, as, read, rows } = await booked();
    const head = as(await centre.member("head"), minutesLater(1));
    const change = away(second, "2026-11-18", "2026-11-18");
    const { basedOn } = await previewScheduleChange(head, change);
    await applyScheduleChange(head, { change, basedOn }, "a key of the head");
    const refused = assignSecond(soon, { id, consultantId: second, reason });
    await expect(refused).rejects.toMatchObject({
      refusal: { code: "second_not_possible", requirement: "R37" },
    });
    expect((await read()).secondConsultant).toBeNull();
    expect(await rows("select 1 from app.outbox where kind = 'booking_reassigned'")).toEqual([]);
  });

  it("is looked for at the desk: only times when both are free are offered", async () => {
    const { times, register, first, second } = await openDesk(base);
    const alone = await times();
    const startsAt = alone[0]?.startsAt.toISOString();
    await register({ startsAt, consultantId: second });
    const both = await times({ secondConsultantId: second });
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((slot) => slot.consultantId === first && slot.secondConsultantId === second)).toBe(
      true,
    );
    expect(both.map((slot) => slot.startsAt.toISOString())).not.toContain(startsAt);
  });

  it("needs a time and another person; taking them off needs a reason", async () => {
    const { id, soon, first, second, register, read } = await booked();
    const refused = async (input: Parameters<typeof assignSecond>[1]) =>
      assignSecond(soon, input).then(
        () => null,
        ({ refusal }) => refusal?.code,
      );
    expect(await refused({ id, consultantId: first })).toBe("second_not_possible");
    const { id: waiting } = await register({ anonymous: true });
    expect(await refused({ id: waiting, consultantId: second })).toBe("time_missing");
    await assignSecond(soon, { id, consultantId: second });
    expect(await refused({ id, consultantId: null })).toBe("reason_missing");
    await assignSecond(soon, { id, consultantId: null, reason });
    expect((await read()).secondConsultant).toBeNull();
  });
});

describe("[R24] the link of a video meeting", () => {
  const remote = { form: "remote", channel: "video" };

  it("is sealed, seen in the card, and told to whoever was told of the time", async () => {
    const { id, soon, read, rows } = await booked(remote);
    expect((await setVideoLink(soon, { id, link })).hasVideoLink).toBe(true);
    expect((await read()).videoLink).toBe(link);
    const [stored] = await rows<{ sealed: string }>(
      `select video_link_sealed as sealed from app.bookings where id = '${id}'`,
    );
    expect(stored?.sealed).not.toContain("telemost");
    const told = await rows(
      "select version from app.outbox where kind = 'booking_confirmed' order by version",
    );
    expect(told.map(({ version }) => version)).toEqual([1, 2]);
    await setVideoLink(soon, { id, link: null });
    expect(await read()).toMatchObject({ videoLink: null, hasVideoLink: false });
  });

  it("is refused when it is no protected link, and for a meeting in person", async () => {
    const [video, inPerson] = [await booked(remote), await booked()];
    const plain = setVideoLink(video.soon, { id: video.id, link: "http://telemost.example.ru/j/1" });
    await expect(plain).rejects.toMatchObject({ code: "invalid" });
    const wrong = setVideoLink(inPerson.soon, { id: inPerson.id, link });
    await expect(wrong).rejects.toMatchObject({ refusal: { code: "link_not_fitting" } });
  });
});

it("a late recipient is noted from the start of the meeting on, and the booking stands as it was", async () => {
  const { id, soon, as, registrar, read } = await booked();
  await expect(noteLateness(soon, { id })).rejects.toMatchObject({ refusal: { code: "too_early" } });
  expect((await noteLateness(as(registrar, minutesLater(70)), { id })).state).toBe("confirmed");
  expect((await read()).events.at(-1)).toMatchObject({ action: "note_lateness", role: "registrar" });
});
