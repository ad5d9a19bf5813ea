import { existsSync, readFileSync, writeFileSync } from "node:fs";
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
  writeFileSync(urlFile(settings), `${urls.owner}\n`, { mode: 0o600 });
  return { urls, stop: () => server.stop() };
}

const urlFile = ({ dataFolder }: Settings) => `${dataFolder}/database-url`;

/** The URL of the owner, without starting anything; null when the embedded database has never run here. */
export function ownerUrl(settings: Settings, environment: NodeJS.ProcessEnv): string | null {
  if (settings.databaseUrl) return urlsOf(settings.databaseUrl, environment).owner;
  return existsSync(urlFile(settings)) ? readFileSync(urlFile(settings), "utf8").trim() : null;
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
