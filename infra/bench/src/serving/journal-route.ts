import { newId } from "@prosvet/crypto";
import { asVerifiedTenant } from "@prosvet/db";
import { contextOf, type Deps, listJournal, type Member } from "@prosvet/usecases";
import { Hono } from "hono";

/** A page of a centre's journal as its head reads it, without the session: the use-case, the door and the policies are the program's own. */
export function journalRoute(deps: Deps): Hono {
  const app = new Hono();
  app.get("/floor/journals/:tenant", async (c) => {
    const tenantId = asVerifiedTenant(c.req.param("tenant"));
    const actor: Member = {
      ...{ kind: "member", role: "head", tenantId, consultantId: null, displayName: "" },
      ...{ identityId: newId(), membershipId: newId() },
    };
    return c.json(await listJournal(contextOf(deps, actor), JSON.parse(c.req.query("filter") ?? "{}")));
  });
  return app;
}
