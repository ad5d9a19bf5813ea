import { contextOf, type Deps, listCentres } from "@prosvet/usecases";
import { type Context, Hono } from "hono";
import { collectDefaultMetrics, Registry } from "prom-client";

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } };

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** A request that came from this machine and through no proxy. */
const isLocal = (c: Context) =>
  loopback.includes((c.env as NodeBindings).incoming?.socket?.remoteAddress ?? "") &&
  c.req.header("x-forwarded-for") === undefined;

/** What those who run the program ask it: does it live, can it serve, how does it fare. */
export function probes(deps: Deps, isDraining: () => boolean): Hono {
  const app = new Hono();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  app.get("/healthz", (c) => c.text("ok"));
  app.get("/readyz", async (c) => {
    if (isDraining()) return c.text("draining", 503);
    try {
      await listCentres(contextOf(deps, { kind: "parent", address: "readyz" }));
      return c.text("ready");
    } catch {
      return c.text("no database", 503);
    }
  });
  app.get("/metrics", async (c) => {
    if (!isLocal(c)) return c.notFound();
    return c.body(await registry.metrics(), 200, { "Content-Type": registry.contentType });
  });
  return app;
}
