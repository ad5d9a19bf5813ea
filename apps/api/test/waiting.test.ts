import { describe, expect, it } from "vitest";
import { anonymousBooking, book, bookingsOf, freeSlots, openDesk } from "./support/centre.ts";
import { world } from "./support/world.ts";

const api = world();
type Receipt = { number: string; pin: string };

describe("the waiting list from another site", () => {
  async function waiting() {
    const { centre } = await openDesk(api);
    const made = await api.anybody.post(bookingsOf(centre), anonymousBooking);
    const { number, pin } = made.read<Receipt>();
    const post = (noun: string, body: object) => api.anybody.post(`${bookingsOf(centre)}/${noun}`, body);
    return { centre, secret: { number, pin }, post };
  }

  it("[R36] is joined by a booking without a time, left and joined again by number and PIN", async () => {
    const { secret, post } = await waiting();
    const left = await post("waiting", { ...secret, waiting: false });
    expect(left).toMatchObject({
      status: 200,
      json: { startsAt: null, waiting: { isWaiting: false, mayWait: true, offer: null } },
    });
    expect(left.json).not.toHaveProperty("pin");
    expect(left.json).not.toHaveProperty("id");
    expect(await post("waiting", { ...secret, waiting: true })).toMatchObject({
      status: 200,
      json: { waiting: { isWaiting: true } },
    });
  });

  it("[R36] an answer to no offer answers 422 with the limit, the requirement and its clause", async () => {
    const { secret, post } = await waiting();
    for (const answer of ["accepted", "declined"]) {
      expect(await post("offer", { ...secret, answer })).toMatchObject({
        status: 422,
        json: { code: "refused", limit: "offerMinutes", requirement: "R36", clause: "п. 20" },
      });
    }
  });

  it.each([{}, { number: "ABCD-2345" }, { number: "ABCD-2345", pin: "1", link: "x" }])(
    "takes the number and the PIN or the link, and not %j",
    async (secret) => {
      const { post } = await waiting();
      expect(await post("waiting", { ...secret, waiting: true })).toMatchObject({
        status: 422,
        json: { code: "invalid", errors: [{ path: "number" }] },
      });
    },
  );

  it("a wrong PIN answers 404", async () => {
    const { secret, post } = await waiting();
    const pin = secret.pin === "000000" ? "000001" : "000000";
    expect((await post("waiting", { ...secret, pin, waiting: true })).status).toBe(404);
  });
});

describe("what a booking from another site says besides", () => {
  it("[R16] [R41] [R49] reaches the staff as codes and numbers", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk, {
      ...{ participants: 2, recordingAnnounced: true, accessNeeds: ["large_print"], accessNote: "Очки" },
      ...{ childcareAges: [3], childcare: true },
    });
    const answer = await desk.registrar.get(`/api/bookings/${id}`);
    expect(answer.json).toMatchObject({
      booking: {
        ...{ participants: 2, recordingAnnounced: true, accessNeeds: ["large_print"], onBehalf: false },
        ...{ childcareAges: [3], childcareChildren: 1 },
      },
    });
    expect(answer.text).not.toContain("Очки");
    const shown = await desk.registrar.post(`/api/bookings/${id}/disclosure`, { why: "Подготовить кабинет" });
    expect(shown.json).toMatchObject({ accessNote: "Очки", referrer: null, secondPerson: null });
  });

  it("[R16] a place of childcare that is gone answers 422 with how many are left", async () => {
    const { centre } = await openDesk(api);
    const [first, second] = centre.consultantIds;
    const times = [await freeSlots(api, centre, first), await freeSlots(api, centre, second)];
    const ask = (slot: (typeof times)[number][number] | undefined) =>
      api.anybody.post(bookingsOf(centre), {
        ...{ ...anonymousBooking, startsAt: slot?.startsAt, consultantId: slot?.consultantId },
        childcareAges: [4],
      });
    expect((await ask(times[0]?.[0])).status).toBe(201);
    expect(await ask(times[1]?.[0])).toMatchObject({
      status: 422,
      json: { code: "refused", limit: "childcare", requirement: "R16", clause: "п. 6б" },
    });
  });

  it.each([
    ["visitAddress", { visitAddress: "ул. Мира, 1" }],
    ["childcareAges", { childcareAges: [3, 4], childcare: 1 }],
    ["onBehalf.email", { onBehalf: { name: "Ольга", organisation: "Сад", email: "нет" } }],
    ["accessNeeds.0", { accessNeeds: ["unheard_of"] }],
    ["participants", { participants: 0 }],
  ])("names the field that cannot stay: %s", async (path, more) => {
    const { centre } = await openDesk(api);
    const answer = await api.anybody.post(bookingsOf(centre), { ...anonymousBooking, ...more });
    expect(answer).toMatchObject({ status: 422, json: { code: "invalid" } });
    expect(answer.read<{ errors: { path: string }[] }>().errors.map((error) => error.path)).toEqual([path]);
  });
});
