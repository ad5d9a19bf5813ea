import { newId } from "@prosvet/crypto";
import { type TestDatabase, testDatabase } from "@prosvet/testing";
import type { Deps } from "@prosvet/usecases";
import type { Context } from "hono";
import { createBookingPages } from "../src/app.ts";

export const origin = "http://localhost:3000";

/** A header by which a test sees that an answer went through the rules of the deployment. */
export const markOfRules = "X-Rules";

/** Stands for the rules that the program gives to every side; its own tests hold these pages to the real ones. */
const rules = {
  isOwnOrigin: (c: Context) => c.req.header("Origin")?.replace(/^https?:\/\//, "") === c.req.header("Host"),
  originOf: () => origin,
  setBrowserHeaders: (c: Context) => c.header(markOfRules, "kept"),
  statusOf: (code: string) => (code === "too_many" ? 429 : 422),
} as const;

/** The pages over a database, that of all tests if none is given, with a clock that a test may set. */
export function testPages(
  { secureCookies = false, ...changes }: Partial<Deps> & { secureCookies?: boolean } = {},
  base = testDatabase(),
) {
  const clock = { now: new Date() };
  const address = newId();
  const pagesOf = (more: Partial<Deps> = {}) =>
    createBookingPages({
      ...base.deps({ clock: () => clock.now, ...changes, ...more }),
      ...rules,
      secureCookies,
      addressOf: () => address,
    });
  return { base, clock, app: pagesOf };
}

export type { TestDatabase };
