import { withTenant } from "@prosvet/db";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readCard } from "./import-card.ts";
import { readKeptFile } from "./import-files.ts";
import { noSuchImport } from "./no-such-import.ts";

/** The file as it was sent with errors beside its rows; every look is a line of the audit. Throws `not_found`. */
export async function readImportFaults(ctx: Ctx, id: string): Promise<Buffer> {
  requireMember(ctx, "head", "registrar");
  const { tenantId } = ctx.actor;
  const { row, keys } = await withTenant(ctx.db, tenantId, async (tx) => {
    const found = await readCard(tx, ctx, id);
    if (!found) throw noSuchImport();
    await writeAudit(tx, ctx, { action: "imports.read", subject: { kind: "import", id } });
    return found;
  });
  const bytes = await readKeptFile(ctx, keys, { tenantId, id }, { part: "faults", name: row.faultsName });
  if (!bytes) throw notFound("Файла с ошибками нет: ошибок не нашлось, или прошло больше 30 дней.");
  return bytes;
}
