import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Caller } from "./caller.ts";
import { book, type Desk, openDesk } from "./centre.ts";
import type { World } from "./world.ts";

type Role = "head" | "registrar" | "consultant" | "department" | "operator";

export type ProtectedRoute = {
  method: string;
  /** `{id}` stands for a booking's. */
  path: string;
  body?: object;
  headers?: Record<string, string>;
  roles: readonly Role[];
};

const everyone: Role[] = ["head", "registrar", "consultant", "department", "operator"];

/** What every route behind a session refuses, whatever it does. */
export function protectedRoute(
  world: World,
  { method, path, body, headers = {}, roles }: ProtectedRoute,
): void {
  const ask = (caller: Caller, id: string) =>
    caller.call(method, path.replace("{id}", id), { body, headers });
  const callerOf = (desk: Desk, role: Role) => {
    if (role === "department") return world.asDepartment();
    return role === "operator" ? world.asOperator() : desk[role];
  };

  describe(`${method} ${path} is protected`, () => {
    it("answers 401 without a session, and with a token that was never given", async () => {
      const withDeadToken = { ...headers, cookie: `prosvet=${"a".repeat(40)}` };
      for (const sent of [headers, withDeadToken]) {
        const at = path.replace("{id}", newId());
        const answer = await world.anybody.call(method, at, { body, headers: sent });
        expect(answer).toMatchObject({ status: 401, json: { code: "signed_out" } });
      }
    });

    it("answers 403 to somebody who has not chosen where they work", async () => {
      const caller = await world.asIdentity(await world.newIdentity());
      expect(await ask(caller, newId())).toMatchObject({ status: 403, json: { code: "forbidden" } });
    });

    it.each(everyone.filter((role) => !roles.includes(role)))("answers 403 to a %s", async (role) => {
      const caller = await callerOf(await openDesk(world), role);
      expect(await ask(caller, newId())).toMatchObject({ status: 403, json: { code: "forbidden" } });
    });

    if (!path.includes("{id}")) return;
    it.each(roles)(
      "answers a %s about another centre's id as about one that was never given",
      async (role) => {
        const [own, other] = [await openDesk(world), await openDesk(world)];
        const foreign = await book(world, other);
        const caller = await callerOf(own, role);
        const [answer, absent] = [await ask(caller, foreign.id), await ask(caller, newId())];
        expect(answer.status).toBe(404);
        expect(answer.text).toBe(absent.text);
        const untouched = await other.head.get(`/api/bookings/${foreign.id}`);
        expect(untouched.json).toMatchObject({
          booking: { state: "requested", events: [{ action: "request" }] },
        });
      },
    );
  });
}
