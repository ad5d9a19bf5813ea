import type { PasswordsApi } from "@prosvet/api/types";
import { hc } from "hono/client";
import { bodyOf, reach } from "./answer.ts";

const passwordsApi = hc<PasswordsApi>("/", { fetch: reach }).api;

/** Ends the sessions elsewhere; this one goes on. */
export const changeOwnPassword = (json: { current: string; next: string }) =>
  bodyOf(passwordsApi.session.password.$post({ json }));

/** Sets a password by a link, once. Out: the e-mail to sign in by. */
export const acceptInvitation = (json: { secret: string; password: string }) =>
  bodyOf(passwordsApi.invitations.acceptance.$post({ json }));
