import { type Door, doors, roleOf } from "@prosvet/db";
import { prepareDatabase, startEmbedded } from "@prosvet/db/embedded";
import type { Settings } from "./settings.ts";

export type DatabaseUrls = { owner: string; doors: Record<Door, string> };
export type Database = { urls: DatabaseUrls; stop(): Promise<void> };

const name = "prosvet";

/** The database of the program: that of DATABASE_URL with one URL per role, or the embedded one under the data folder. */
export async function openServer(settings: Settings, environment: NodeJS.ProcessEnv): Promise<Database> {
  if (settings.databaseUrl) return { urls: urlsOf(settings.databaseUrl, environment), stop: async () => {} };
  const server = await startEmbedded({ home: `${settings.dataFolder}/postgres` });
  await prepareDatabase(server, { database: name });
  const urls = {
    owner: server.url("prosvet_owner", name),
    doors: byDoor((door) => server.url(roleOf(door), name)),
  };
  return { urls, stop: () => server.stop() };
}

function urlsOf(databaseUrl: string, environment: NodeJS.ProcessEnv): DatabaseUrls {
  const as = (role: string) => {
    const url = new URL(databaseUrl);
    url.username = role;
    return url.href;
  };
  return {
    owner: environment.PROSVET_OWNER_URL ?? databaseUrl,
    doors: byDoor((door) => environment[`PROSVET_${door.toUpperCase()}_URL`] ?? as(roleOf(door))),
  };
}

const byDoor = (urlOf: (door: Door) => string) =>
  Object.fromEntries(doors.map((door) => [door, urlOf(door)])) as Record<Door, string>;
