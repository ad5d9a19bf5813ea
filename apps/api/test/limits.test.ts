import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const order = { orderNumber: "12-к", effectiveFrom: "2026-11-23" };

protectedRoute(api, { method: "GET", path: "/api/limits", roles: ["head", "registrar", "consultant"] });
protectedRoute(api, { method: "POST", path: "/api/limits", body: { ...order, limits: {} }, roles: ["head"] });

describe("the limits of a centre", () => {
  it("[R7] are set by an order from a day on, and what was in force before stays on record", async () => {
    const { head } = await openDesk(api);
    const before = (await head.get("/api/limits")).read<{ limits: object }>();
    const set = await head.post("/api/limits", {
      ...order,
      limits: { ...before.limits, bookingWindowDays: 7 },
    });
    expect(set).toMatchObject({
      status: 201,
      json: {
        regulation: "garmonia",
        orderNumber: "12-к",
        limits: { bookingWindowDays: 7 },
        versions: [{}, {}],
      },
    });
  });

  it("[R45] refuses what the centre's own regulation fixes, with the requirement and its clause", async () => {
    const { head } = await openDesk(api);
    const { limits } = (await head.get("/api/limits")).read<{ limits: object }>();
    const answer = await head.post("/api/limits", { ...order, limits: { ...limits, printoutPageCap: 20 } });
    expect(answer).toMatchObject({
      status: 422,
      json: {
        code: "refused",
        refusal: "limit_fixed_by_regulation",
        limit: "printoutPageCap",
        requirement: "R45",
        clause: "п. 29",
      },
    });
  });

  it("[R32] refuses to make a field of an anonymous recipient mandatory", async () => {
    const { head } = await openDesk(api);
    const { limits } = (await head.get("/api/limits")).read<{ limits: object }>();
    const answer = await head.post("/api/limits", { ...order, limits: { ...limits, phoneRequired: true } });
    expect(answer).toMatchObject({ status: 422, json: { code: "refused" } });
  });
});
