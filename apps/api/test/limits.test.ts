import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Caller } from "./support/caller.ts";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const order = { orderNumber: "12-к", effectiveFrom: "2026-11-23" };

protectedRoute(api, { method: "GET", path: "/api/limits", roles: ["head", "registrar", "consultant"] });
const nothing = { ...order, basedOn: newId(), limits: {} };
protectedRoute(api, { method: "POST", path: "/api/limits", body: nothing, roles: ["head"] });

type Seen = { limits: object; versionId: string };

/** What the form does: it reads, changes something and sends all of it with the version that it read. */
async function change(head: Caller, changes: object) {
  return send(head, await readBy(head), changes);
}
const readBy = async (head: Caller) => (await head.get("/api/limits")).read<Seen>();
const send = (head: Caller, { limits, versionId }: Seen, changes: object) =>
  head.post("/api/limits", { ...order, basedOn: versionId, limits: { ...limits, ...changes } });

describe("the limits of a centre", () => {
  it("[R7] are set by an order from a day on, and what was in force before stays on record", async () => {
    const { head } = await openDesk(api);
    const set = await change(head, { bookingWindowDays: 7 });
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
    const answer = await change(head, { printoutPageCap: 20 });
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
    const answer = await change(head, { phoneRequired: true });
    expect(answer).toMatchObject({ status: 422, json: { code: "refused" } });
  });

  it("[R7] answers 409 to the second of two heads who set the limits that both had read", async () => {
    const { centre, head } = await openDesk(api);
    const colleague = await api.asMember(await centre.member("head"));
    // The centre is opened by the computer's clock, the orders are given by the test's.
    await api.base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute("update app.limit_versions set created_at = '2020-01-01'"),
    );
    const [first, second] = [await readBy(head), await readBy(colleague)];
    const answers = await Promise.all([
      send(head, first, { bookingWindowDays: 6 }),
      send(colleague, second, { bookingWindowDays: 7 }),
    ]);
    const [set, told] = answers.sort((one, other) => one.status - other.status);
    expect(set?.status).toBe(201);
    expect(told).toMatchObject({ status: 409, json: { code: "conflict" } });
    expect((await head.get("/api/limits")).json).toMatchObject({ versions: [{}, {}] });
  });

  it.each([undefined, null, "1", ""])("[R7] takes no limits based on %j", async (basedOn) => {
    const { head } = await openDesk(api);
    const { limits } = (await head.get("/api/limits")).read<Seen>();
    const answer = await head.post("/api/limits", { ...order, basedOn, limits });
    expect(answer).toMatchObject({ status: 422, json: { errors: [{ path: "basedOn" }] } });
  });
});
