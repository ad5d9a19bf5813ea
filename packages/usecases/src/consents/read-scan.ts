import { openBytes } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { LookWhy, openRecipientKey, sealedWhy } from "../recipients/index.ts";
import { noSuchScan } from "./not-found.ts";
import { requireFiles } from "./require-files.ts";
import { scanPlace } from "./scan-place.ts";
import { readStoredScan } from "./scan-queries.ts";

export const ReadScan = z.strictObject({ id: z.uuid(), why: LookWhy });
export type ReadScan = z.infer<typeof ReadScan>;

/**
 * A scan in clear. Every look is a line of the audit, with why (R34, R42). Throws `not_found` when there is none or it
 * was erased together with its recipient, `unavailable`.
 */
export async function readScan(ctx: Ctx, input: ReadScan): Promise<{ type: string; bytes: Buffer }> {
  requireMember(ctx, "head", "registrar");
  const { store } = requireFiles(ctx);
  const { id, why } = ReadScan.parse(input);
  const { tenantId } = ctx.actor;
  const found = await withTenant(ctx.db, tenantId, async (tx) => {
    const scan = await readStoredScan(tx, id);
    const centreKey = await readCentreKey(tx, ctx.keyring);
    const key = scan && (await openRecipientKey(tx, centreKey, scan.recipientId));
    if (!key) throw noSuchScan();
    await writeAudit(tx, ctx, {
      action: "consents.read_scan",
      subject: { kind: "scan", id },
      facts: await sealedWhy(tx, centreKey, scan.recipientId, why),
    });
    return { ...scan, key };
  });
  const sealed = await store.get(tenantId, found.storedName).catch(() => null);
  if (!sealed) throw noSuchScan();
  return { type: found.type, bytes: openBytes(found.key, sealed, scanPlace(tenantId, id)) };
}
