import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { book, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const everybody = ["head", "registrar", "consultant"] as const;
const days = { fromDay: "2026-11-23", toDay: "2026-11-23" };
const away = (consultantId: string | null) => ({ kind: "absence", absence: { consultantId, ...days } });
const key = () => ({ "idempotency-key": newId() });

protectedRoute(api, { method: "GET", path: "/api/schedule?from=2026-11-23", roles: everybody });
protectedRoute(api, { method: "GET", path: "/api/schedule/places", roles: everybody });
protectedRoute(api, {
  method: "POST",
  path: "/api/schedule/places",
  body: { kind: "room", name: "1" },
  roles: ["head"],
});
protectedRoute(api, {
  method: "POST",
  path: "/api/schedule/preview",
  body: { change: away(null) },
  roles: ["head"],
});
protectedRoute(api, {
  method: "POST",
  path: "/api/schedule/changes",
  body: { change: away(null), basedOn: "a".repeat(43) },
  headers: key(),
  roles: ["head"],
});

type Preview = {
  basedOn: string;
  orphans: {
    bookingId: string;
    number: string;
    startsAt: string;
    proposal: { startsAt: string; consultant: { id: string } } | null;
  }[];
};

describe("the schedule of a centre", () => {
  it("[R13] is changed with everybody moved to the time that was proposed", async () => {
    const desk = await openDesk(api);
    const { id, number, startsAt } = await book(api, desk);
    const [first = ""] = desk.centre.consultantIds;
    const change = away(first);
    const seen = await desk.head.post("/api/schedule/preview", { change });
    const { basedOn, orphans } = seen.read<Preview>();
    expect(orphans).toMatchObject([{ bookingId: id, number, startsAt }]);
    const proposal = orphans[0]?.proposal;
    expect(proposal?.startsAt).toMatch(/^2026-11-24T09:00:00\+05:00$/);
    const moves = [{ bookingId: id, startsAt: proposal?.startsAt, consultantId: proposal?.consultant.id }];
    const body = { change, basedOn, moves };
    const applied = await desk.head.call("POST", "/api/schedule/changes", { body, headers: key() });
    expect(applied.status).toBe(201);
    const story = await desk.head.get(`/api/bookings/${id}`);
    expect(story.json).toMatchObject({ booking: { startsAt: proposal?.startsAt } });
    const week = await desk.registrar.get(`/api/schedule?from=2026-11-23&consultant=${first}`);
    const { days: shown } = week.read<{ days: { day: string; absences: object[]; bookings: number }[] }>();
    expect(shown.slice(0, 2)).toMatchObject([
      { day: "2026-11-23", absences: [{}], bookings: 0 },
      { day: "2026-11-24", absences: [], bookings: 1 },
    ]);
  });

  it("[R13] answers 409 with what the change would do now, and 422 with those who are not decided", async () => {
    const desk = await openDesk(api);
    const change = away(null);
    const { basedOn } = (await desk.head.post("/api/schedule/preview", { change })).read<Preview>();
    const { id, number } = await book(api, desk);
    const body = { change, basedOn };
    const told = await desk.head.call("POST", "/api/schedule/changes", { body, headers: key() });
    expect(told).toMatchObject({
      status: 409,
      json: { code: "conflict", preview: { orphans: [{ number }] } },
    });
    const { preview } = told.read<{ preview: Preview }>();
    const again = { change, basedOn: preview.basedOn };
    const undecided = await desk.head.call("POST", "/api/schedule/changes", { body: again, headers: key() });
    expect(undecided).toMatchObject({
      status: 422,
      json: { code: "invalid", errors: [{ path: `moves.${id}` }] },
    });
  });

  it("[R13] refuses hours that cannot be in Russian, with the requirement", async () => {
    const { centre, head } = await openDesk(api);
    const hours = { startsAt: "18:00", endsAt: "09:00", validFrom: "2026-11-23", forms: ["in_person"] };
    const opening = { consultantId: centre.consultantIds[0], weekdays: [1], ...hours };
    const answer = await head.post("/api/schedule/preview", { change: { kind: "open", opening } });
    expect(answer).toMatchObject({
      status: 422,
      json: { code: "refused", refusal: "opening_outside_day", requirement: "R13" },
    });
  });
});
