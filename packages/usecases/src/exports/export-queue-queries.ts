import { ofTenant, type QueueTx, type WorkerTx } from "@prosvet/db";
import { exports, memberships } from "@prosvet/db/schema";
import { and, asc, eq, lt, lte, or, sql } from "drizzle-orm";
import type { ExportRow } from "./export-queries.ts";

/** Asked for and in nobody's hand: never begun, or begun by somebody who is gone. */
const isFree = (moment: Date) =>
  or(eq(exports.state, "waiting"), and(eq(exports.state, "running"), lt(exports.claimedUntil, moment)));

export type QueuedExport = { tenantId: string; id: string };

/** The export of any centre that was asked for first, or null. */
export async function readNextExport(tx: QueueTx, moment: Date): Promise<QueuedExport | null> {
  const [next] = await tx
    .select({ tenantId: exports.tenantId, id: exports.id })
    .from(exports)
    .where(isFree(moment))
    .orderBy(asc(exports.askedAt), asc(exports.id))
    .limit(1);
  return next ?? null;
}

/** Takes an export in hand from its beginning, or null when somebody else has it. */
export async function claimExport(
  tx: WorkerTx,
  id: string,
  { moment, until }: { moment: Date; until: Date },
): Promise<ExportRow | null> {
  const [row] = await tx
    .update(exports)
    .set({
      state: "running",
      rowsDone: 0,
      attempts: sql`${exports.attempts} + 1`,
      claimedUntil: until,
    })
    .where(and(ofTenant(tx, exports), eq(exports.id, id), isFree(moment)))
    .returning();
  return row ?? null;
}

const inHand = (tx: WorkerTx, { id, attempts }: ExportRow) =>
  and(
    ofTenant(tx, exports),
    eq(exports.id, id),
    eq(exports.state, "running"),
    eq(exports.attempts, attempts),
  );

export type ExportChange = Partial<
  Pick<
    ExportRow,
    "state" | "rowsDone" | "claimedUntil" | "failure" | "storedName" | "size" | "finishedAt" | "expiresAt"
  >
>;

/** Changes an export that is still in the hand that took it. Out: whether it is. */
export async function updateExport(tx: WorkerTx, row: ExportRow, change: ExportChange): Promise<boolean> {
  const found = await tx.update(exports).set(change).where(inHand(tx, row)).returning({ id: exports.id });
  return found.length > 0;
}

export async function readNameOfMember(tx: WorkerTx, membershipId: string): Promise<string> {
  const [member] = await tx
    .select({ name: memberships.displayName })
    .from(memberships)
    .where(and(ofTenant(tx, memberships), eq(memberships.id, membershipId)));
  return member?.name ?? "";
}

/** Centres that have exports whose day is over. */
export const selectCentresOfExpired = (tx: QueueTx, moment: Date) =>
  tx.selectDistinct({ id: exports.tenantId }).from(exports).where(lte(exports.expiresAt, moment));

/** Forgets exports whose day is over. Out: the names of their files. */
export async function deleteExpired(tx: WorkerTx, moment: Date): Promise<(string | null)[]> {
  const rows = await tx
    .delete(exports)
    .where(and(ofTenant(tx, exports), lte(exports.expiresAt, moment)))
    .returning({ storedName: exports.storedName });
  return rows.map(({ storedName }) => storedName);
}
