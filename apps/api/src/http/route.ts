import { createRoute, type RouteConfig } from "@hono/zod-openapi";
import type { z } from "zod";
import type { Authz } from "./authz.ts";
import { ProblemView } from "./problem-view.ts";

type Config<Path extends string> = Omit<RouteConfig, "path" | "middleware"> & {
  path: Path;
  operationId: string;
  summary: string;
  tags: string[];
  "x-authz": readonly Authz[];
};

const failure = {
  description: "Ошибка с постоянным кодом (RFC 9457).",
  content: { "application/problem+json": { schema: ProblemView } },
};

/** A route with all that every route of ours says of itself; how it fails is the same everywhere. */
export function defineRoute<const Path extends string, Route extends Config<Path>>(config: Route) {
  const route = createRoute<Path, Route>(config);
  return Object.assign(route, { responses: { ...config.responses, default: failure } }) as typeof route;
}

/** An answer in JSON. */
export const json = <View extends z.ZodType>(schema: View, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** A body in JSON: always there, always checked. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});
