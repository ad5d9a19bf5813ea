import { backUpKeys, backUpMain, migrate, restoreBackup } from "@prosvet/db/owner";
import { openServer, ownerUrl } from "./config/database.ts";
import type { Settings } from "./config/settings.ts";

/** What is to be done, with whole paths; `main` is the copy that is put back. */
export type BackupOrder =
  | { what: "main" | "keys"; folder: string }
  | { what: "restore"; folder: string; main: string };

/**
 * Copies the database or the keys of people, or puts a copy back with the newest keys (R12). The embedded database is
 * started for it when it does not run. Out: what to tell whoever asked. Throws what the database throws, and when there
 * is no copy of the keys.
 */
export async function runBackup(
  order: BackupOrder,
  settings: Settings,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  if (order.what !== "restore" && ownerUrl(settings, environment) === null) {
    throw new Error("Базы здесь нет: программу ни разу не запускали.");
  }
  const server = await openServer(settings, environment);
  const asRole = (role: string): string => {
    const url = new URL(server.urls.owner);
    url.username = role;
    return url.href;
  };
  const { folder } = order;
  try {
    if (order.what !== "restore") {
      const url = environment.PROSVET_BACKUP_URL ?? asRole("prosvet_backup");
      return await (order.what === "keys" ? backUpKeys : backUpMain)({ url, folder, now: new Date() });
    }
    await migrate(server.urls.owner);
    // The queue of the jobs is in the copy: where it comes back to has its tables.
    const { prepareJobs } = await import("@prosvet/worker");
    await prepareJobs(server.urls.owner);
    const url = environment.PROSVET_SUPERUSER_URL ?? asRole("postgres");
    await restoreBackup({ url, main: order.main, folder });
    return "Копия возвращена. Данные тех, кого уничтожили после неё, прочитать нельзя.";
  } finally {
    await server.stop();
  }
}
