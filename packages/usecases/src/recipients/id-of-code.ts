import { normaliseCode } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { readIdOfCode } from "./recipient-search-queries.ts";

/** The recipient with a code, in whatever form it was typed; null when it is no code or nobody has it. */
export async function idOfCode(tx: TenantTx, typed: string): Promise<string | null> {
  const code = normaliseCode(typed);
  return code ? ((await readIdOfCode(tx, code)) ?? null) : null;
}
