import { asVerifiedTenant, type Db, readTenant } from "@prosvet/db";
import { Hono } from "hono";
import type postgres from "postgres";
import { lineSql, readLine } from "./point-read.ts";

const emptyPage =
  '<!doctype html><html lang="ru"><meta charset="utf-8"><title>Пусто</title><h1>Пусто</h1></html>';

/**
 * Routes beside which others are measured: one that does nothing, one that reads a row with no transaction and no
 * policy, and one that reads the same row through the staff's door.
 */
export function floorRoutes(db: Db, unguarded: postgres.Sql): Hono {
  const app = new Hono();
  app.get("/floor/nothing", (c) => c.json({ done: true }));
  app.post("/floor/nothing", async (c) => c.json(await c.req.json()));
  app.get("/floor/page", (c) => c.html(emptyPage));
  app.get("/floor/lines/:tenant/:id", async (c) => {
    const { tenant, id } = c.req.param();
    const [line] = await unguarded.unsafe(lineSql, [tenant, id], { prepare: true });
    return c.json(line);
  });
  app.get("/floor/guarded-lines/:tenant/:id", async (c) => {
    const { tenant, id } = c.req.param();
    const tenantId = asVerifiedTenant(tenant);
    const [line] = await readTenant(db, tenantId, (tx) => readLine(tx, { tenantId, id }));
    return c.json(line);
  });
  return app;
}
