import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import { RegisterBooking, readBooking } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, minutesLater, now, openDesk, person } from "./support/desk.ts";

const base = testDatabase();
const named = { anonymous: undefined, person, consents };

describe("a booking that the staff are told", () => {
  it("[R31] [R32] is entered anonymously by telephone and gives a number and a PIN to read out", async () => {
    const { register, times, as, first } = await openDesk(base);
    const [slot] = await times();
    const receipt = await register({ startsAt: slot?.startsAt.toISOString(), consultantId: first });
    expect(receipt).toMatchObject({ state: "confirmed", startsAt: slot?.startsAt, replayed: false });
    expect(receipt.pin).toMatch(/^\d{6}$/);
    const story = await readBooking(as(), receipt.id);
    expect(story).toMatchObject({ source: "phone", anonymous: true, number: receipt.number });
    expect(story.events.map(({ action }) => action)).toEqual(["register"]);
  });

  it("[R31] comes by every way that the centre has, and by no other", async () => {
    const { register } = await openDesk(base, { limits: { bookingSources: ["phone", "site", "referral"] } });
    for (const source of ["phone", "referral"]) expect((await register({ source })).state).toBe("requested");
    await expect(register({ source: "social_network" })).rejects.toMatchObject({
      refusal: { code: "source_not_offered", limit: "bookingSources", requirement: "R31" },
    });
    expect(
      RegisterBooking.safeParse({
        form: "in_person",
        channel: "face_to_face",
        source: "site",
        anonymous: true,
      }).success,
    ).toBe(false);
  });

  it("[R27] takes a time that the pages offer no more, and no time that has begun", async () => {
    const { register, first, times } = await openDesk(base);
    const [soon] = await times();
    expect(soon?.startsAt).toEqual(now);
    const at = (moment: Date) => register({ startsAt: moment.toISOString(), consultantId: first });
    expect((await at(minutesLater(15))).startsAt).toEqual(minutesLater(15));
    await expect(at(minutesLater(-15))).rejects.toMatchObject({ refusal: { code: "slot_too_soon" } });
  });

  it("[R27] lasts as long as is needed, inside the centre's bounds", async () => {
    const { register, first } = await openDesk(base);
    const ask = (durationMinutes: number) =>
      register({ startsAt: minutesLater(60).toISOString(), consultantId: first, durationMinutes });
    await expect(ask(200)).rejects.toMatchObject({
      refusal: { limit: "durationMinutes", requirement: "R27" },
    });
    const receipt = await ask(90);
    expect(receipt.endsAt).toEqual(minutesLater(150));
  });

  it("[R27] [R40] takes a time outside the openings with a reason, and never another's", async () => {
    const { register, first, rows } = await openDesk(base);
    const evening = { startsAt: "2026-11-18T20:00:00+05:00", consultantId: first };
    await expect(register(evening)).rejects.toMatchObject({ refusal: { code: "slot_not_open" } });
    const outsideOpenings = "Мама работает до семи";
    expect((await register({ ...evening, outsideOpenings })).state).toBe("confirmed");
    const overlapping = { ...evening, startsAt: "2026-11-18T20:15:00+05:00", outsideOpenings };
    await expect(register(overlapping)).rejects.toMatchObject({ code: "slot_taken" });
    expect(await rows("select reason from app.booking_events where action = 'register'")).toEqual([
      { reason: outsideOpenings },
    ]);
  });

  it("[R36] goes beyond the window only by the recipient's wish", async () => {
    const { register, first } = await openDesk(base);
    const late = { startsAt: "2026-12-15T10:00:00+05:00", consultantId: first };
    await expect(register(late)).rejects.toMatchObject({ code: "refused" });
    expect((await register({ ...late, laterByWish: true })).laterByWish).toBe(true);
  });

  it("[R42] keeps a name with a consent given by telephone, and takes none without it", async () => {
    const { register, rows } = await openDesk(base);
    await expect(register({ ...named, consents: [] })).rejects.toMatchObject({ code: "invalid" });
    await register(named);
    await register({ ...named, source: "in_person" });
    expect(await rows("select given_how from app.consents order by given_at, id")).toEqual([
      { given_how: "oral_by_phone" },
      { given_how: "paper" },
    ]);
  });

  it("tells somebody who left an address, and nobody of an anonymous booking", async () => {
    const { register, first, rows } = await openDesk(base);
    const startsAt = minutesLater(60).toISOString();
    await register({ startsAt, consultantId: first });
    await register({ ...named });
    await register({ ...named, startsAt: minutesLater(120).toISOString(), consultantId: first });
    const kinds = await rows<{ kind: string }>(
      "select kind from app.outbox where kind <> 'reminder' order by kind",
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(["booking_confirmed", "booking_received"]);
  });

  it("[R16] [R41] [R49] keeps who comes with whom, the children, the recording that was announced", async () => {
    const { register, first, rows } = await openDesk(base, {
      limits: { childcare: { offered: true, places: 2 } },
    });
    await register({
      ...{ startsAt: minutesLater(60).toISOString(), consultantId: first, participants: 2 },
      ...{
        childcareChildren: 2,
        childcareAges: [3, 5],
        recordingAnnounced: true,
        accessNeeds: ["quiet_room"],
      },
    });
    const kept =
      "select participants, childcare_ages, recording_announced_at is not null as told, access_needs from app.bookings";
    expect(await rows(kept)).toEqual([
      { participants: 2, childcare_ages: "{3,5}", told: true, access_needs: "{quiet_room}" },
    ]);
  });

  it("one key makes one booking, however often it is sent at once; its PIN is told for a quarter of an hour", async () => {
    const { register, as, registrar } = await openDesk(base);
    const key = newId();
    const receipts = await Promise.all(Array.from({ length: 8 }, () => register({}, key)));
    expect(new Set(receipts.map(({ number, pin }) => `${number} ${pin}`)).size).toBe(1);
    await expect(register({ topic: "3" }, key)).rejects.toMatchObject({ code: "key_reused" });
    await expect(register({}, key, as(registrar, minutesLater(16)))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is the staff's at the desk: a consultant may not, another centre's consultant is not found", async () => {
    const { register, centre, as } = await openDesk(base);
    const consultant = await centre.member("consultant");
    await expect(register({}, newId(), as(consultant))).rejects.toMatchObject({ code: "forbidden" });
    const { first: foreign } = await openDesk(base);
    await expect(
      register({ startsAt: minutesLater(60).toISOString(), consultantId: foreign }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("of 30 who call for one time at once exactly one gets it", async () => {
    const { register, first } = await openDesk(base);
    const call = () => register({ startsAt: minutesLater(60).toISOString(), consultantId: first });
    const answers = await Promise.allSettled(Array.from({ length: 30 }, call));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(["slot_taken"]));
  });
});
