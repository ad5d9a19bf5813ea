import { setTimeout as pause } from "node:timers/promises";
import { asVerifiedTenant } from "@prosvet/db";
import { askExport, contextOf, type Deps, listExports, type Member, readExport } from "@prosvet/usecases";
import type { Book } from "./fill-book.ts";

export type MadeFile = { ms: number; bytes: number; rows: number; progress: number[] };

/** Asks for the whole book as a table and follows it, as its head does on the screen. Throws when it is not made. */
export async function askForFile(
  deps: Deps,
  { tenantId, identityId, membershipId, year }: Book,
): Promise<MadeFile> {
  const head: Member = {
    ...{ kind: "member", role: "head", consultantId: null, displayName: "Заведующая" },
    ...{ identityId, membershipId, tenantId: asVerifiedTenant(tenantId) },
  };
  const ctx = () => contextOf(deps, head);
  const started = performance.now();
  const { id } = await askExport(ctx(), { document: "services", year, format: "xlsx", use: "general" });
  const progress: number[] = [];
  for (;;) {
    const { exports } = await listExports(ctx());
    const card = exports.find((one) => one.id === id);
    if (!card || card.state === "failed") throw new Error("the export was not made");
    if (card.state === "ready") {
      const ms = performance.now() - started;
      const { bytes } = await readExport(ctx(), id);
      return { ms, bytes: bytes.length, rows: card.total, progress };
    }
    if (card.done !== progress.at(-1)) progress.push(card.done);
    await pause(20);
  }
}
