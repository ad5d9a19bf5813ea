import type { SessionsApi } from "@prosvet/api/types";
import { hc } from "hono/client";
import { reach } from "./answer.ts";

/** Apart from the others: the sign-in needs no more. */
export const sessionsApi = hc<SessionsApi>("/", { fetch: reach }).api;
