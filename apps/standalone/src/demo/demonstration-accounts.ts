import { randomInt } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** How to sign in to the demonstration. The password is made on this machine, so no deployment shares one. */
const DemonstrationAccounts = z.object({
  password: z.string(),
  people: z.array(z.object({ email: z.string(), who: z.string() })),
});
export type DemonstrationAccounts = z.infer<typeof DemonstrationAccounts>;

const fileIn = (folder: string) => `${folder}/demonstration.json`;

/** The accounts that an earlier start has made here, or null. */
export function readAccounts(folder: string): DemonstrationAccounts | null {
  const file = fileIn(folder);
  return existsSync(file) ? DemonstrationAccounts.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

export function writeAccounts(folder: string, accounts: DemonstrationAccounts): void {
  writeFileSync(fileIn(folder), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
}

const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** Four groups of four that can be read aloud: 80 bits. */
export const newPassword = () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(""),
  ).join("-");

const removedMark = (folder: string) => `${folder}/demonstration-removed`;

/** Whoever has removed the demonstration does not get it again at the next start. */
export function markRemoved(folder: string): void {
  rmSync(fileIn(folder), { force: true });
  writeFileSync(removedMark(folder), "");
}

export const wasRemoved = (folder: string): boolean => existsSync(removedMark(folder));
