import type { Context } from "hono";
import { addressOf } from "./address.ts";
import { statusOf } from "./app-error-status.ts";
import { setBrowserHeaders } from "./browser-headers.ts";
import type { ApiDeps } from "./environment.ts";
import { isOverTls, requestOrigin } from "./request-origin.ts";
import { isOwnOrigin } from "./same-origin.ts";

/** Rules of HTTP that hold on every side of a deployment, for whoever serves pages beside the API. */
export const httpRules = (deps: Pick<ApiDeps, "keyring" | "clock" | "origin" | "trustProxy">) => ({
  secureCookies: isOverTls(deps.origin),
  addressOf: (c: Context) => addressOf(c, deps),
  isOwnOrigin: (c: Context) => isOwnOrigin(c, deps),
  originOf: (c: Context) => requestOrigin(c, deps),
  setBrowserHeaders: (c: Context) => setBrowserHeaders(c, deps),
  statusOf,
});

export type HttpRules = ReturnType<typeof httpRules>;
