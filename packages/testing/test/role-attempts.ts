import { type Door, doors } from "@prosvet/db";
import { socketOptions } from "@prosvet/db/embedded";
import postgres from "postgres";
import { inject } from "vitest";
import { createMigrated, openSuperuser } from "../src/isolation/databases.ts";
import { createWorld, type World } from "../src/isolation/matrix/world.ts";

const open = (url: string) => postgres(url, { ...socketOptions(url), max: 1, fetch_types: false });

class Undone extends Error {}

export const denied = "42501";

export type RoleAttempts = {
  world: World;
  root: postgres.Sql;
  /** How many rows a statement touches or gives in the own centre with a booking claimed, or the error's code. */
  attempt(statement: string, door?: Door, claimed?: string): Promise<number | string>;
  end(): Promise<unknown>;
};

/** A database of its own with two centres in it, and every door into it. Nothing that is attempted stays. */
export async function openAttempts(database: string): Promise<RoleAttempts> {
  const urls = await createMigrated(inject("server"), database);
  const root = openSuperuser(urls);
  const world = await createWorld(root);
  const sessions = Object.fromEntries(doors.map((door) => [door, open(urls.doors[door])])) as Record<
    Door,
    postgres.Sql
  >;
  return {
    ...{ world, root },
    async attempt(statement, door = "public", claimed = world.own.booking) {
      let touched = 0;
      const tried = sessions[door].begin(async (tx) => {
        const opening = [`set local app.tenant_id = '${world.own.tenant}'`];
        if (door === "public") opening.push(`select app.set_booking('${claimed}')`);
        for (const text of opening) await tx.unsafe(text);
        touched = (await tx.unsafe(statement)).count;
        throw new Undone();
      });
      return tried.catch((error: { code?: string }) =>
        error instanceof Undone ? touched : (error.code ?? ""),
      );
    },
    end: () => Promise.all([root.end(), ...Object.values(sessions).map((session) => session.end())]),
  };
}
