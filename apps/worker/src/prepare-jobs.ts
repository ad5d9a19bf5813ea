import { grantJobs } from "@prosvet/db/owner";
import { runMigrations } from "graphile-worker";
import { quiet } from "./quiet-logger.ts";

/** Brings the queue's own schema up to date, as the owner of the database, and opens it to the worker's role alone. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  await grantJobs(ownerUrl);
}
