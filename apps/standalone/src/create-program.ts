import { createApi, httpRules } from "@prosvet/api";
import type { Auth } from "@prosvet/auth";
import { createBookingPages } from "@prosvet/booking";
import type { Deps } from "@prosvet/usecases";
import { Hono } from "hono";
import { probes } from "./http/probes.ts";
import { staffPages } from "./http/staff-pages.ts";

export type ProgramDeps = Deps & {
  auth: Auth;
  origin: string | null;
  trustProxy: boolean;
  isDraining?: () => boolean;
};

/** Everything on one port: API, staff's application, probes, and the parents' pages on what is left. */
export function createProgram(deps: ProgramDeps): Hono {
  const rules = httpRules(deps);
  const app = new Hono();
  app.route("/", probes(deps, rules));
  const api = createApi(deps);
  app.all("/api/*", (c) => api.fetch(c.req.raw, c.env));
  app.get("/openapi.json", (c) => api.fetch(c.req.raw, c.env));
  app.route("/", staffPages(rules));
  const pages = createBookingPages({ ...deps, ...rules });
  app.all("*", (c) => pages.fetch(c.req.raw, c.env));
  return app;
}
