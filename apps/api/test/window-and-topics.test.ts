import { expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { world } from "./support/world.ts";

const api = world();

it("[R36] tells another site whether there is a time inside the window, by form and topic", async () => {
  const { centre } = await openDesk(api);
  const path = `/api/public/centres/${centre.slug}/window`;
  const answer = await api.anybody.get(`${path}?form=remote&topic=2`);
  expect(answer.json).toMatchObject({
    timezone: "Asia/Yekaterinburg",
    deadline: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    isInside: true,
    firstFree: { form: "remote", startsAt: expect.stringMatching(/\+05:00$/), placeName: null, seatsFree: 1 },
    elsewhere: [],
  });
  expect((await api.anybody.get(`${path}?form=visit_home`)).json).toMatchObject({
    isInside: false,
    firstFree: null,
  });
  expect((await api.anybody.get(`${path}?topic=77`)).status).toBe(422);
});

it("[R37] the head says who answers what: times of a topic are theirs, and a topic named twice is refused in words", async () => {
  const { centre, head } = await openDesk(api);
  const [anna, boris] = centre.consultantIds as [string, string];
  const set = (id: string, topics: object[]) => head.post(`/api/consultants/${id}/competences`, { topics });
  expect((await set(anna, [{ topic: "8", isMain: true }])).status).toBe(200);
  expect((await set(boris, [{ topic: "2", isMain: false }])).status).toBe(200);
  const twice = await set(boris, [
    { topic: "2", isMain: false },
    { topic: "2", isMain: true },
  ]);
  expect(twice.status).toBe(422);
  expect(twice.text).toContain("Тема названа дважды");
  const { json } = await api.anybody.get(
    `/api/public/centres/${centre.slug}/slots?from=2026-11-23&to=2026-11-25&topic=8`,
  );
  const { slots } = json as { slots: { consultantId: string }[] };
  expect(new Set(slots.map(({ consultantId }) => consultantId))).toEqual(new Set([anna]));
});
