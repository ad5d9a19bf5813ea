import type { TenantTx } from "@prosvet/db";
import type { RecipientCategory } from "@prosvet/domain";
import type { KeptRecipient } from "./kept-recipient.ts";
import type { Person } from "./person.ts";
import { readLastService } from "./recipient-card-queries.ts";

/** A recipient in a list of those who were found. */
export type FoundRecipient = {
  id: string;
  code: string;
  category: RecipientCategory;
  childAgeYears: number | null;
  anonymous: boolean;
  lastServiceAt: Date | null;
  /** Null for somebody anonymous, somebody erased, and where the one who looks sees codes alone. */
  name: string | null;
};

/** One of the list, with the name that was opened for it. */
export async function foundOf(
  tx: TenantTx,
  { row, ids }: KeptRecipient,
  identity: Partial<Person>,
): Promise<FoundRecipient> {
  const { id, code, category, childAgeYears, anonymous } = row;
  const lastServiceAt = await readLastService(tx, ids);
  return { id, code, category, childAgeYears, anonymous, lastServiceAt, name: identity.name || null };
}
