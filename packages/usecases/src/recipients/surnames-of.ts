import type { TenantTx } from "@prosvet/db";
import { blindIndexesOf, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { indexedColumns } from "./sealed-identity.ts";
import { selectSurnameIndexes } from "./surname-index-queries.ts";

/**
 * Whether a surname, as it is looked for, is that of one of these recipients: by its keyed index, no identity is opened
 * (R34). Of who came anonymously or was erased it is nobody's; null when none of them has one.
 */
export async function surnamesOf(
  tx: TenantTx,
  { keyring }: Ctx,
  recipientIds: string[],
): Promise<((surname: string) => boolean) | null> {
  const known = new Set(await selectSurnameIndexes(tx, recipientIds));
  if (known.size === 0) return null;
  const centreKey = await readCentreKey(tx, keyring);
  return (surname) =>
    blindIndexesOf(centreKey, indexedColumns.surname, surname).some((index) => known.has(index));
}
