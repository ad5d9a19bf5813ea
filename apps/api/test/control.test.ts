import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();
const month = "from=2026-11&to=2026-11";

protectedRoute(api, {
  method: "GET",
  path: `/api/control/findings?kind=late&${month}`,
  roles: ["head", "registrar"],
});
protectedRoute(api, { method: "GET", path: `/api/control/counts?${month}`, roles: ["head", "registrar"] });

describe("[R6] what the head looks after", () => {
  it("is told with the rule, the clause of the centre, and where it is put right", async () => {
    const desk = await openDesk(api);
    const { service } = (await record(desk.head, serviceOf(desk))).read<{ service: { id: string } }>();
    const { findings } = (await desk.head.get(`/api/control/findings?kind=empty&${month}`)).read<{
      findings: object[];
    }>();
    expect(findings).toEqual([
      {
        id: service.id,
        at: expect.stringMatching(/[+-]\d\d:\d\d$/),
        subject: { kind: "service", id: service.id, label: "Строка № 1 за 2026 год", year: 2026, number: 1 },
        who: expect.any(String),
        flaws: [
          {
            ...{ code: "column_empty", requirement: "R8", clause: "пп. 35, 36", severity: "recommended" },
            words: "Не заполнено: краткое содержание и рекомендации.",
          },
        ],
        ...{ changes: [], why: null },
      },
    ]);
    const { counts } = (await desk.head.get(`/api/control/counts?${month}`)).read<{ counts: object[] }>();
    expect(counts).toContainEqual({ kind: "empty", count: 1 });
  });

  it("is not told for a month that is none, by a list that nobody knows, or from a place that is none", async () => {
    const { head } = await openDesk(api);
    for (const query of [
      "kind=all&from=2026-11&to=2026-11",
      "kind=late&from=2026-13&to=2026-13",
      `kind=late&${month}&before=1`,
    ]) {
      expect(await head.get(`/api/control/findings?${query}`)).toMatchObject({ status: 422 });
    }
  });
});
