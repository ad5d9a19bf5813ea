import { CryptoError } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import type { AuditFinding } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { auditKeyOf } from "./audit-key.ts";
import type { ChainLine } from "./broken-links.ts";
import { hashOf, startOf } from "./chain-entry.ts";
import { readHead, readSeqBeyondHead, selectChained, selectUnchained } from "./chain-queries.ts";
import { walkChain } from "./walk-chain.ts";

export type AuditVerdict = {
  timezone: string;
  /** Number of the last line. */
  lines: number;
  /** What does not fit, at most a hundred; nothing when the audit is whole. */
  findings: AuditFinding[];
  /** When the chain was last written down outside the database; null when it never was, or there is no place for it. */
  anchoredAt: Date | null;
};

const pageLength = 1_000;
const mostFindings = 100;
const headIsGone: AuditFinding = { kind: "head", seq: null, other: null };

/**
 * Recomputes the chain of the centre's audit from its rows and compares it with the head and with what is kept outside
 * the database (R6): says whether it is whole, and which lines were edited, added, deleted, swapped or cut off. Throws `forbidden`.
 */
export async function verifyAudit(ctx: Ctx): Promise<AuditVerdict> {
  requireMember(ctx, "head");
  const { auditAnchors, db, keyring, now, actor } = ctx;
  const anchors = (await auditAnchors?.of(actor.tenantId)) ?? [];
  const anchoredAt = anchors.at(-1)?.at ?? null;
  return withTenant(db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const head = await readHead(tx);
    const key = head && keyOrNull(() => auditKeyOf(keyring, tx.tenantId, head.wrappedKey));
    if (!head || !key) return { timezone, lines: 0, findings: [headIsGone], anchoredAt };
    const findings = await walkChain(
      pagesOf(tx, head.seq),
      { firstHash: head.firstHash, head },
      anchors,
      (before, seq, entry) => hashOf(key, before, tx.tenantId, seq, entry),
    );
    const beyond = await readSeqBeyondHead(tx);
    if (beyond !== null) findings.push({ kind: "added", seq: beyond, other: null });
    if ((await sealOf(tx, key)) !== head.firstHash)
      findings.unshift({ kind: "before_chain", seq: null, other: null });
    return { timezone, lines: head.seq, findings: findings.slice(0, mostFindings), anchoredAt };
  });
}

/** A wrapped key that does not open was changed: a head that nobody can go on from. */
function keyOrNull(unwrap: () => Buffer): Buffer | null {
  try {
    return unwrap();
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

async function* pagesOf(tx: TenantTx, upTo: number) {
  let after: number | null = null;
  for (;;) {
    const lines: ChainLine[] = await selectChained(tx, { after, upTo }, pageLength);
    const last = lines.at(-1);
    if (!last) return;
    after = last.seq;
    yield lines;
  }
}

/** What the first hash of the chain must be: over the lines that are older than it. */
async function sealOf(tx: TenantTx, key: Buffer): Promise<string> {
  let hash = startOf(key, tx.tenantId);
  let after: string | null = null;
  for (;;) {
    const entries: Awaited<ReturnType<typeof selectUnchained>> = await selectUnchained(tx, after, pageLength);
    for (const entry of entries) hash = hashOf(key, hash, tx.tenantId, null, entry);
    after = entries.at(-1)?.id ?? null;
    if (after === null) return hash;
  }
}
