import { open } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import type { CentreKey } from "../centres/index.ts";
import { identityPlace, openHolder, openRecipientKey } from "../recipients/index.ts";
import { selectSealedIdentities } from "./sealed-queries.ts";

/** Who somebody is; null is what was not said, «обезличено» who was erased. */
export type Opened = { name: string | null; phone: string | null; email: string | null };

/** Whose name or key was destroyed: the document says so where the name would stand (R12). */
const nobody: Opened = { name: "обезличено", phone: null, email: null };

/** Identities of some recipients by id. The asking was audited with why, once for the whole document (R34). */
export async function openNames(
  tx: CentreTx,
  centreKey: CentreKey,
  recipientIds: readonly string[],
): Promise<(recipientId: string) => Opened> {
  const ids = [...new Set(recipientIds)];
  const holders = await Promise.all(
    ids.map(async (id) => [id, await openHolder(tx, centreKey, id)] as const),
  );
  const kept = holders.flatMap(([, holder]) => (holder ? [holder.id] : []));
  const sealed = new Map(
    (await selectSealedIdentities(tx, [...new Set(kept)])).map((row) => [row.recipientId, row]),
  );
  const opened = new Map(
    holders.map(([id, holder]) => {
      const row = holder && sealed.get(holder.id);
      if (!holder || !row) return [id, nobody];
      const read = (column: "name" | "phone" | "email", value: string | null) =>
        value === null
          ? null
          : open(holder.key, value, identityPlace(tx.tenantId, column, holder.id)) || null;
      const name = read("name", row.nameSealed);
      return [id, { name, phone: read("phone", row.phoneSealed), email: read("email", row.emailSealed) }];
    }),
  );
  return (recipientId) => opened.get(recipientId) ?? nobody;
}

/** The recipients' own keys by id: what they or the staff wrote of them is sealed with these. Null was erased. */
export async function openKeys(tx: CentreTx, centreKey: CentreKey, recipientIds: readonly string[]) {
  const ids = [...new Set(recipientIds)];
  const keys = await Promise.all(
    ids.map(async (id) => [id, await openRecipientKey(tx, centreKey, id)] as const),
  );
  return new Map(keys);
}

/** A sealed value in clear, null when there is none or the key was destroyed. */
export const opened = (key: Buffer | null | undefined, value: string | null, place: readonly string[]) =>
  key && value !== null ? open(key, value, [...place]) : null;
