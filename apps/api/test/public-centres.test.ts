import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { world } from "./support/world.ts";

const api = world();

describe("what another site reads of a centre", () => {
  it("lists centres with exactly the five fields that others rely on", async () => {
    const { centre } = await openDesk(api);
    const answer = await api.anybody.get("/api/public/centres");
    const { centres } = answer.read<{ centres: Record<string, string>[] }>();
    const card = centres.find(({ slug }) => slug === centre.slug) ?? {};
    expect(Object.keys(card).sort()).toEqual(["municipality", "name", "organisation", "slug", "timezone"]);
  });

  it("[R31] adds forms, channels, topics, rules, consents and contacts", async () => {
    const { centre } = await openDesk(api);
    const { json } = await api.anybody.get(`/api/public/centres/${centre.slug}`);
    expect(json).toMatchObject({
      slug: centre.slug,
      timezone: "Asia/Yekaterinburg",
      forms: expect.arrayContaining([{ code: "in_person", channels: ["face_to_face"] }]),
      limits: { bookingWindowDays: 10, durationMinutes: 45, consultantChoice: "choice" },
      contacts: { phone: "+7 347 000-00-00" },
      consents: expect.arrayContaining([expect.objectContaining({ purpose: "personal_data" })]),
    });
  });

  it("[R37] [R38] names consultants only as far as the centre lets them be chosen", async () => {
    const garmonia = await openDesk(api);
    const klub = await openDesk(api, { regulation: "klub" });
    const read = (slug: string) => api.anybody.get(`/api/public/centres/${slug}`);
    expect((await read(garmonia.centre.slug)).json).toMatchObject({ consultants: [{}, {}] });
    expect((await read(klub.centre.slug)).json).toMatchObject({ consultants: [] });
  });

  it("gives away nothing that is the centre's own business", async () => {
    const { centre } = await openDesk(api);
    const { text } = await api.anybody.get(`/api/public/centres/${centre.slug}`);
    for (const inside of [
      centre.tenantId,
      centre.departmentId,
      "retentionMonths",
      "limitVersionId",
      "director",
    ]) {
      expect(text).not.toContain(inside);
    }
  });

  it("lists free times in order with the centre's offset, one line for each form, and by form when asked", async () => {
    const { centre } = await openDesk(api, { timezone: "Europe/Moscow", regulation: "klub" });
    const path = `/api/public/centres/${centre.slug}/slots?from=2026-11-23&to=2026-11-25`;
    const all = (await api.anybody.get(path)).read<{ slots: { startsAt: string; form: string }[] }>().slots;
    expect(all[0]).toMatchObject({
      startsAt: "2026-11-23T09:00:00+03:00",
      endsAt: "2026-11-23T09:45:00+03:00",
    });
    expect(all.map(({ startsAt }) => startsAt)).toEqual(all.map(({ startsAt }) => startsAt).sort());
    const remote = (await api.anybody.get(`${path}&form=remote`)).read<{ slots: { form: string }[] }>().slots;
    expect(remote).toEqual(all.filter(({ form }) => form === "remote"));
    expect(remote.length).toBe(all.length / 2);
  });

  it.each(["", "/slots?from=2026-11-23&to=2026-11-24"])(
    "answers 404 for a centre that is not there: %s",
    async (rest) => {
      const answer = await api.anybody.get(`/api/public/centres/net-takogo${rest}`);
      expect(answer).toMatchObject({ status: 404, json: { code: "not_found" } });
    },
  );
});
