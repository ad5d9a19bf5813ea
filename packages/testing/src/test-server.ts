import type { Door } from "@prosvet/db";

/** Where a test run's PostgreSQL is, by role. The superuser is for proofs about the catalogue and for killing backends. */
export type TestServer = { superuser: string; owner: string; backup: string; doors: Record<Door, string> };

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}
