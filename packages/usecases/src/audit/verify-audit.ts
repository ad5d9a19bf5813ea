import { CryptoError } from "@prosvet/crypto";
import { type Db, type TenantId, withTenant } from "@prosvet/db";
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
  const { tenantId } = actor;
  const { timezone, head } = await withTenant(db, tenantId, async (tx) => ({
    timezone: (await readCentreIn(tx, now)).timezone,
    head: await readHead(tx),
  }));
  const key = head && keyOrNull(() => auditKeyOf(keyring, tenantId, head.wrappedKey));
  if (!head || !key) return { timezone, lines: 0, findings: [headIsGone], anchoredAt };
  const findings = await walkChain(
    pagesOf(db, tenantId, head.seq),
    { firstHash: head.firstHash, head },
    anchors,
    (before, seq, entry) => hashOf(key, before, tenantId, seq, entry),
  );
  const beyond = await withTenant(db, tenantId, readSeqBeyondHead);
  if (beyond !== null) findings.push({ kind: "added", seq: beyond, other: null });
  if ((await sealOf(db, tenantId, key)) !== head.firstHash) {
    findings.unshift({ kind: "before_chain", seq: null, other: null });
  }
  return { timezone, lines: head.seq, findings: findings.slice(0, mostFindings), anchoredAt };
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

/**
 * Lines up to a number, each page in a transaction of its own: a long audit takes longer than one transaction may, and
 * lines that are there do not change.
 */
async function* pagesOf(db: Db, tenantId: TenantId, upTo: number) {
  let after: number | null = null;
  for (;;) {
    const lines: ChainLine[] = await readPage(db, tenantId, { after, upTo });
    const last = lines.at(-1);
    if (!last) return;
    after = last.seq;
    yield lines;
  }
}

const readPage = (
  db: Db,
  tenantId: TenantId,
  span: { after: number | null; upTo: number },
): Promise<ChainLine[]> => withTenant(db, tenantId, (tx) => selectChained(tx, span, pageLength).execute());

type Unchained = Awaited<ReturnType<typeof selectUnchained>>;

/** What the first hash of the chain must be: over the lines that are older than it. */
async function sealOf(db: Db, tenantId: TenantId, key: Buffer): Promise<string> {
  let hash = startOf(key, tenantId);
  let after: string | null = null;
  for (;;) {
    const seen: string | null = after;
    const entries: Unchained = await withTenant(db, tenantId, (tx) =>
      selectUnchained(tx, seen, pageLength).execute(),
    );
    for (const entry of entries) hash = hashOf(key, hash, tenantId, null, entry);
    after = entries.at(-1)?.id ?? null;
    if (after === null) return hash;
  }
}
