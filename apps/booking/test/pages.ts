import { newId } from "@prosvet/crypto";
import { type TestDatabase, testDatabase } from "@prosvet/testing";
import type { Deps } from "@prosvet/usecases";
import { createBookingPages } from "../src/app.ts";

export const origin = "http://localhost:3000";

/** The pages over the test database, with a clock that a test may set. */
export function testPages({
  secureCookies = false,
  ...changes
}: Partial<Deps> & { secureCookies?: boolean } = {}) {
  const base = testDatabase();
  const clock = { now: new Date() };
  const address = newId();
  const pagesOf = (more: Partial<Deps> = {}) =>
    createBookingPages({
      ...base.deps({ clock: () => clock.now, ...changes, ...more }),
      secureCookies,
      addressOf: () => address,
    });
  return { base, clock, app: pagesOf };
}

export type { TestDatabase };
