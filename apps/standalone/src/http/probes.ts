import type { HttpRules } from "@prosvet/api";
import { contextOf, type Deps, longestWaitOfNotices } from "@prosvet/usecases";
import { isDatabaseReady } from "@prosvet/usecases/centres";
import { type Context, Hono } from "hono";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } };

const loopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

type ProbeDeps = Deps & { trustProxy: boolean; isDraining?: () => boolean };

/** A request that came from this machine and through no proxy that says so. */
const isLocal = (c: Context) =>
  loopback.includes((c.env as NodeBindings).incoming?.socket?.remoteAddress ?? "") &&
  c.req.header("x-forwarded-for") === undefined;

/** What those who run the program ask it: does it live, can it serve, how does it fare. */
export function probes(deps: ProbeDeps, { setBrowserHeaders }: Pick<HttpRules, "setBrowserHeaders">): Hono {
  const app = new Hono();
  for (const path of ["/healthz", "/readyz", "/metrics"]) {
    app.use(path, async (c, next) => {
      setBrowserHeaders(c);
      c.header("Cache-Control", "no-store");
      await next();
    });
  }
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  tellOfNotices(registry, deps);
  app.get("/healthz", (c) => c.text("ok"));
  app.get("/readyz", async (c) => {
    if (deps.isDraining?.()) return c.text("draining", 503);
    return (await isDatabaseReady(deps)) ? c.text("ready") : c.text("no database", 503);
  });
  app.get("/metrics", async (c) => {
    // Behind a proxy everybody comes from this machine.
    if (deps.trustProxy || !isLocal(c)) return c.notFound();
    return c.body(await registry.metrics(), 200, { "Content-Type": registry.contentType });
  });
  return app;
}

/** How long the oldest notice has been waiting to leave: an alarm watches it. NaN while the database does not answer. */
function tellOfNotices(registry: Registry, deps: Deps): void {
  const wait = new Gauge({
    name: "prosvet_longest_notice_wait_seconds",
    help: "For how long the notice that waits longest could have been sent",
    registers: [registry],
    async collect() {
      const ctx = contextOf(deps, { kind: "worker" });
      wait.set(await longestWaitOfNotices(ctx).catch(() => Number.NaN));
    },
  });
}
