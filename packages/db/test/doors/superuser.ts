import { socketOptions } from "@prosvet/db/embedded";
import { testDatabase } from "@prosvet/testing";
import postgres from "postgres";
import { afterAll } from "vitest";

/** The doors of this run, and beside them somebody who passes every policy and may end any backend. */
export function doorsAndSuperuser({ max = 10 } = {}) {
  const base = testDatabase({ max });
  const { superuser } = base.urls;
  const root = postgres(superuser, { ...socketOptions(superuser), max: 2, onnotice: () => {} });
  afterAll(() => root.end());
  return { base, root };
}
