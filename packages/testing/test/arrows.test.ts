import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plantTree } from "./planted-tree.ts";

const house = new URL("../../../", import.meta.url).pathname;

/** Where, what it imports: each of these is an error. */
const forbidden: [path: string, specifier: string][] = [
  ["packages/domain/src/slots/rule.ts", "@prosvet/db"],
  ["packages/domain/src/slots/rule.ts", "node:fs"],
  ["packages/domain/src/slots/rule.ts", "fs"],
  ["packages/domain/src/slots/rule.ts", "hono"],
  ["packages/crypto/src/seal.ts", "@prosvet/db"],
  ["packages/crypto/src/seal.ts", "zod"],
  ["packages/db/src/doors/door.ts", "@prosvet/usecases"],
  ["packages/db/src/doors/door.ts", "lucia"],
  ["packages/auth/src/sign-in.ts", "@prosvet/usecases"],
  ["packages/auth/src/sign-in.ts", "drizzle-orm"],
  ["packages/documents/src/sheet.ts", "@prosvet/usecases"],
  ["packages/documents/src/sheet.ts", "drizzle-orm"],
  ["packages/usecases/src/gate.ts", "@prosvet/auth"],
  ["packages/usecases/src/newborn/do-it.ts", "@prosvet/api"],
  ["packages/usecases/src/newborn/do-it.ts", "drizzle-orm"],
  ["packages/usecases/src/newborn/do-it.ts", "postgres"],
  ["packages/usecases/src/newborn/do-it.ts", "../bookings/booking-queries.ts"],
  ["packages/usecases/src/newborn/do-it.ts", "../bookings/booking-row.ts"],
  ["packages/usecases/src/newborn/newborn-queries.ts", "../bookings/booking-queries.ts"],
  ["packages/usecases/src/newborn/newborn-queries.ts", "lucia"],
  ["packages/usecases/src/set-up/index.ts", "../bookings/booking-queries.ts"],
  ["packages/usecases/src/newborn/do-it.ts", "@prosvet/testing"],
  ["apps/api/src/bookings/routes.ts", "@prosvet/db"],
  ["apps/api/src/bookings/routes.ts", "@prosvet/usecases/set-up"],
  ["apps/api/src/bookings/routes.ts", "drizzle-orm/pg-core"],
  ["apps/api/src/bookings/routes.ts", "@prosvet/booking"],
  ["apps/booking/src/page.ts", "@prosvet/db"],
  ["apps/booking/src/page.ts", "@prosvet/auth"],
  ["apps/booking/src/page.ts", "@prosvet/usecases/set-up"],
  ["apps/worker/src/job.ts", "@prosvet/api"],
  ["apps/worker/src/job.ts", "@prosvet/usecases/set-up"],
  ["apps/worker/src/job.ts", "drizzle-orm"],
  ["apps/standalone/src/main.ts", "@prosvet/testing"],
  ["apps/standalone/src/main.ts", "lucia"],
  ["apps/standalone/src/main.ts", "postgres"],
  ["apps/admin/src/ui/page.tsx", "@prosvet/usecases"],
  ["apps/admin/src/ui/page.tsx", "@prosvet/api"],
  ["apps/admin/src/ui/page.tsx", "temporal-polyfill"],
  ["apps/admin/src/ui/page.tsx", "node:path"],
  ["apps/admin/src/features/newborn/page.tsx", "../bookings/day-page.tsx"],
  ["apps/admin/src/features/newborn/page.tsx", "temporal-polyfill/global"],
  ["apps/newborn/src/main.ts", "@prosvet/usecases"],
  ["packages/newborn/src/index.ts", "drizzle-orm"],
  ["packages/newborn/src/index.ts", "lucia"],
  ["packages/testing/src/create.ts", "@prosvet/api"],
  ["packages/testing/src/create.ts", "lucia"],
  ["packages/usecases/test/booking.test.ts", "lucia"],
  ["infra/bench/src/main.ts", "lucia"],
];

const allowed: [path: string, specifier: string][] = [
  ["packages/domain/src/slots/rule.ts", "zod"],
  ["packages/domain/src/slots/rule.ts", "temporal-polyfill"],
  ["packages/domain/src/slots/rule.ts", "../time/day.ts"],
  ["packages/crypto/src/seal.ts", "node:crypto"],
  ["packages/db/src/doors/door.ts", "@prosvet/domain"],
  ["packages/db/src/doors/door.ts", "drizzle-orm"],
  ["packages/auth/src/sign-in.ts", "lucia"],
  ["packages/auth/src/sign-in.ts", "@prosvet/db/schema"],
  ["packages/auth/src/session-queries.ts", "drizzle-orm"],
  ["packages/auth/test/sign-in.test.ts", "@prosvet/testing"],
  ["packages/usecases/src/newborn/do-it.ts", "../bookings/index.ts"],
  ["packages/usecases/src/newborn/do-it.ts", "../gate.ts"],
  ["packages/usecases/src/newborn/do-it.ts", "./newborn-queries.ts"],
  ["packages/usecases/src/newborn/newborn-queries.ts", "drizzle-orm"],
  ["packages/usecases/src/newborn/newborn-queries.ts", "@prosvet/db/schema"],
  ["packages/usecases/src/set-up/index.ts", "../centres/create-centre.ts"],
  ["packages/usecases/test/booking.test.ts", "@prosvet/testing"],
  ["packages/testing/src/create.ts", "drizzle-orm"],
  ["apps/api/src/bookings/routes.ts", "@prosvet/usecases/bookings"],
  ["apps/booking/src/page.ts", "@prosvet/crypto"],
  ["apps/api/src/http/address.ts", "@prosvet/crypto"],
  ["apps/worker/src/job.ts", "@prosvet/db/owner"],
  ["apps/standalone/src/main.ts", "@prosvet/worker"],
  ["apps/standalone/src/main.ts", "@prosvet/usecases/set-up"],
  ["apps/admin/src/ui/page.tsx", "@prosvet/domain"],
  ["apps/admin/src/ui/page.tsx", "@prosvet/api/types"],
  ["apps/admin/src/features/newborn/page.tsx", "../../ui/page.tsx"],
  ["infra/bench/src/main.ts", "@prosvet/testing"],
];

/** One line an import: a line of a file is the case. */
function filesOf(cases: [path: string, specifier: string][]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [path, specifier] of cases) files[path] = `${files[path] ?? ""}export * from "${specifier}";\n`;
  return files;
}

const cases = [...forbidden, ...allowed];
const lineOf = (path: string, specifier: string) =>
  cases.filter(([other]) => other === path).findIndex(([, other]) => other === specifier) + 1;

const lint = ["lint", "--max-diagnostics=none", "--reporter=github", "."];
const places = /noRestrictedImports,file=(?<file>[^,]+),line=(?<line>\d+)/g;

/** Where Biome refuses an import, by the rules of this repository. */
function refusedIn(root: string): string[] {
  const { stdout } = spawnSync(`${house}node_modules/.bin/biome`, lint, { cwd: root, encoding: "utf8" });
  return [...stdout.matchAll(places)].map(
    ({ groups }) => `${relative(root, groups?.file ?? "")}:${groups?.line}`,
  );
}

describe("the arrows between packages", () => {
  let refused: string[] = [];

  beforeAll(() => {
    const { root, remove } = plantTree({
      ...filesOf(cases),
      ".biome.json": readFileSync(`${house}.biome.json`, "utf8"),
      ".gitignore": "node_modules/\n",
    });
    refused = refusedIn(root);
    return remove;
  });

  it.each(forbidden)("%s may not import %s", (path, specifier) => {
    expect(refused).toContain(`${path}:${lineOf(path, specifier)}`);
  });

  it.each(allowed)("%s may import %s", (path, specifier) => {
    expect(refused).not.toContain(`${path}:${lineOf(path, specifier)}`);
  });
});
