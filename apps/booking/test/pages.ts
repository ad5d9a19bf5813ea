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
  const deps = () => ({
    ...base.deps({ clock: () => clock.now, ...changes }),
    secureCookies,
    addressOf: () => address,
  });
  return { base, clock, deps, app: () => createBookingPages(deps()) };
}

export type Pages = ReturnType<typeof testPages>;
export type { TestDatabase };
