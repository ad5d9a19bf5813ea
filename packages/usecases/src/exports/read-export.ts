import { CryptoError, openBytes } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type CentreKey, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type ExportCard, exportCardOf } from "./export-card.ts";
import { readExportRow } from "./export-queries.ts";
import { exportPlace } from "./make-export.ts";

const gone = () => notFound("Файла больше нет: он хранится сутки. Запросите выгрузку ещё раз.");

/**
 * The file of somebody's own export, within its day. Every download is a line of the audit (R6, R34); who is a consultant
 * by now gets no names. Out: the export and its bytes. Throws `not_found`, `forbidden`.
 */
export async function readExport(ctx: Ctx, id: string): Promise<{ card: ExportCard; bytes: Buffer }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now, files } = ctx;
  const { tenantId } = actor;
  const { row, centreKey } = await withTenant(ctx.db, tenantId, async (tx) => {
    const found = await readExportRow(tx, id);
    const isTheirs = found?.askedBy === actor.membershipId && found.expiresAt > now;
    if (!found || !isTheirs || found.state !== "ready") throw gone();
    if (found.use === "official" && actor.role === "consultant") throw gone();
    await writeAudit(tx, ctx, {
      action: "exports.read",
      subject: { kind: "export", id },
      facts: { document: found.document, format: found.format, use: found.use },
    });
    return { row: found, centreKey: await readCentreKey(tx, ctx.keyring) };
  });
  const sealed = row.storedName && (await files?.store.get(tenantId, row.storedName).catch(() => null));
  if (!sealed) throw gone();
  return { card: exportCardOf(row), bytes: openedBy(centreKey, sealed, exportPlace(tenantId, id)) };
}

/** By whichever of the centre's keys sealed it; after a rotation that is over, by none: it is asked for again. */
function openedBy({ key, others }: CentreKey, sealed: Buffer, place: readonly string[]): Buffer {
  for (const one of [key, ...others.map((other) => other.key)]) {
    try {
      return openBytes(one, sealed, [...place]);
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
    }
  }
  throw gone();
}
