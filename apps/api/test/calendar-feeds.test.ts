import { describe, expect, it } from "vitest";
import { book, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const members = ["head", "registrar", "consultant"] as const;
const names = { date: "2026-11-23", why: "Лист на стойку" };

protectedRoute(api, { method: "GET", path: "/api/calendar-feeds", roles: ["head", "consultant"] });
protectedRoute(api, { method: "GET", path: "/api/day-sheet", roles: members });
protectedRoute(api, { method: "POST", path: "/api/day-sheet/names", body: names, roles: members });

describe("the secret calendar of a consultant", () => {
  it("is made by themselves or the head, and is no colleague's", async () => {
    const { centre, head, consultant, colleague } = await openDesk(api);
    const [first] = centre.consultantIds;
    const path = `/api/consultants/${first}/calendar-feed`;
    expect((await colleague.post(path, {})).status).toBe(404);
    const made = await consultant.post(path, {});
    expect(made.status).toBe(201);
    expect(made.read<{ token: string }>().token).toMatch(/^[\w-]{43}$/);
    const madeAt = "2026-11-23T08:00:00+05:00";
    expect((await consultant.get("/api/calendar-feeds")).json).toMatchObject({ feeds: [{ madeAt }] });
    const seen = (await head.get("/api/calendar-feeds")).read<{ feeds: { madeAt: string | null }[] }>();
    expect(seen.feeds.map((feed) => feed.madeAt)).toEqual([madeAt, null]);
    expect(JSON.stringify(seen)).not.toContain(made.read<{ token: string }>().token);
    expect((await head.call("DELETE", path)).status).toBe(204);
    expect((await head.get("/api/calendar-feeds")).text).not.toContain(madeAt);
  });
});

describe("the sheet of a day", () => {
  it("[R33] has numbers and codes and no name; a name is asked for with a reason", async () => {
    const desk = await openDesk(api);
    const person = { name: "Анна Соловей" };
    const consents = [{ purpose: "personal_data", version: 1 }];
    const { id, number } = await book(api, desk, { anonymous: undefined, person, consents });
    const sheet = await desk.registrar.get("/api/day-sheet?date=2026-11-23");
    expect(sheet.json).toMatchObject({
      consultants: [{ visits: [{ bookingId: id, number, anonymous: false, hasAddress: false }] }],
    });
    expect(sheet.text).not.toContain("Соловей");
    const asked = await desk.registrar.post("/api/day-sheet/names", names);
    expect(asked.json).toEqual({ names: [{ bookingId: id, name: "Анна Соловей" }] });
    expect((await desk.colleague.post("/api/day-sheet/names", names)).json).toEqual({ names: [] });
    expect((await desk.registrar.post("/api/day-sheet/names", { ...names, why: "" })).status).toBe(422);
  });
});
