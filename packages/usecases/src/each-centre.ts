import { asVerifiedTenant, ConnectionLost, DatabaseError, PoolExhausted, type TenantId } from "@prosvet/db";

const isUnreachable = (error: unknown) => error instanceof ConnectionLost || error instanceof PoolExhausted;

function codeOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.sqlstate;
  return error instanceof Error ? error.name : "unknown";
}

/**
 * What a job does in one centre after another. Out: the sum of what each answered. A centre that fails holds up no
 * other: when all were tried, one error says how many failed and with which codes, and names none of them. A database
 * that cannot be reached ends the run at once.
 */
export async function eachCentre(
  centres: readonly { id: string }[],
  run: (tenantId: TenantId) => Promise<number>,
): Promise<number> {
  const failed: string[] = [];
  let sum = 0;
  for (const { id } of centres) {
    try {
      sum += await run(asVerifiedTenant(id));
    } catch (error) {
      if (isUnreachable(error)) throw error;
      failed.push(codeOf(error));
    }
  }
  if (failed.length === 0) return sum;
  throw new Error(`${failed.length} centres failed: ${[...new Set(failed)].sort().join(", ")}`);
}
