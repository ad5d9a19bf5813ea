import { newId } from "@prosvet/crypto";
import { asVerifiedTenant } from "@prosvet/db";
import { contextOf, type Deps, listBookingRegister, listJournal, type Member } from "@prosvet/usecases";
import { Hono } from "hono";

/** A page of either journal of a centre as its head reads it, without the session: the use-case, the door and the policies are the program's own. */
export function journalRoute(deps: Deps): Hono {
  const app = new Hono();
  app.get("/floor/journals/:tenant/:register", async (c) => {
    const tenantId = asVerifiedTenant(c.req.param("tenant"));
    const actor: Member = {
      ...{ kind: "member", role: "head", tenantId, consultantId: null, displayName: "" },
      ...{ identityId: newId(), membershipId: newId() },
    };
    const list = c.req.param("register") === "bookings" ? listBookingRegister : listJournal;
    return c.json(await list(contextOf(deps, actor), JSON.parse(c.req.query("filter") ?? "{}")));
  });
  return app;
}
