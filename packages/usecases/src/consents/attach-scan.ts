import { newId, sealBytes } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { scanKinds } from "@prosvet/domain";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx, FileMeans, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { openRecipientKey } from "../recipients/index.ts";
import { type AcceptedUpload, acceptUpload, type SentUpload } from "../uploads/index.ts";
import { lockConsent } from "./consent-queries.ts";
import { noSuchConsent, noSuchScan } from "./not-found.ts";
import { requireFiles } from "./require-files.ts";
import { scanPlace } from "./scan-place.ts";
import { insertScan } from "./scan-queries.ts";

export const AttachScan = z.strictObject({ consentId: z.uuid(), kind: z.enum(scanKinds) });
export type AttachScan = z.infer<typeof AttachScan>;

/**
 * Keeps a scan or a photograph of a paper beside a consent, sealed with the recipient's own key and outside of the
 * database (R42, R48). In: the file as it was sent. Out: its id. Throws `refused` for a file that is not a plain scan,
 * `not_found`, `unavailable`.
 */
export async function attachScan(ctx: Ctx, input: AttachScan, sent: SentUpload): Promise<{ id: string }> {
  requireMember(ctx, "head", "registrar");
  const files = requireFiles(ctx);
  const wanted = AttachScan.parse(input);
  const upload = await acceptUpload(sent, files.scan);
  let storedName: string | null = null;
  const stored = async (sealed: Buffer) => {
    const name = await files.store.put(ctx.actor.tenantId, sealed);
    storedName = name;
    return name;
  };
  try {
    return await withTenant(ctx.db, ctx.actor.tenantId, (tx) => keep(tx, ctx, wanted, upload, stored));
  } catch (error) {
    await forget(files, ctx.actor.tenantId, storedName);
    throw error;
  }
}

async function keep(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { consentId, kind }: AttachScan,
  { type, bytes, sha256, verdict }: AcceptedUpload,
  stored: (sealed: Buffer) => Promise<string>,
): Promise<{ id: string }> {
  const consent = await lockConsent(tx, consentId);
  if (!consent) throw noSuchConsent();
  const { recipientId } = consent;
  const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), recipientId);
  if (!key) throw noSuchScan();
  const id = newId();
  const storedName = await stored(sealBytes(key, bytes, scanPlace(tx.tenantId, id)));
  await insertScan(tx, {
    ...{ id, recipientId, consentId, kind, type, size: bytes.length, sha256, storedName, verdict },
    ...{ uploadedAt: ctx.now, uploadedBy: ctx.actor.membershipId },
  });
  await writeAudit(tx, ctx, {
    action: "consents.attach_scan",
    subject: { kind: "consent", id: consentId },
    facts: { scan: id, kind, type, verdict },
  });
  return { id };
}

/** A file that no row names; what cannot be removed now is by the job that looks for such files. */
async function forget({ store }: FileMeans, tenantId: string, name: string | null): Promise<void> {
  if (name !== null) await store.remove(tenantId, name).catch(() => {});
}
