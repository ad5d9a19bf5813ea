// A program of its own that enters lines of one journal without end and says each number that it was given.
import { newId, readKeyring } from "@prosvet/crypto";
import { openDatabase } from "@prosvet/db";
import { contextOf, recordService } from "@prosvet/usecases";
import type { Writing } from "./start-writing.ts";

const { urls, keyring, actor, line, writers }: Writing = JSON.parse(process.argv[2] ?? "{}");
const db = openDatabase(urls, { max: writers });
const deps = { db, keyring: readKeyring(keyring), clock: () => new Date(), publicLimits: "lifted" } as const;

async function write(): Promise<never> {
  for (;;) {
    const { id, number } = await recordService(contextOf(deps, actor), line, newId());
    process.stdout.write(`${number} ${id}\n`);
  }
}

await Promise.all(Array.from({ length: writers }, write));
