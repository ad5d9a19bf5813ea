import { type TenantId, withTenant } from "@prosvet/db";
import { type Refusal, refusalToOpenAccess } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Deps } from "../context.ts";

type Obligation = { obligationNumber: string | null; obligationSignedOn: string | null };

/**
 * Why somebody of the staff who has signed in does nothing and sees nothing in a centre: it asks for an obligation of
 * confidentiality and none of theirs is on file (R53, п. 38, абз. 35). Null lets them in. Whoever has one costs nothing.
 */
export async function findAccessRefusal(
  { db, clock }: Pick<Deps, "db" | "clock">,
  tenantId: TenantId,
  obligation: Obligation,
): Promise<Refusal | null> {
  if (!refusalToOpenAccess(obligation, { confidentialityRequired: true })) return null;
  const { limits } = await withTenant(db, tenantId, (tx) => readCentreIn(tx, clock()));
  const refusal = refusalToOpenAccess(obligation, limits);
  return refusal && { ...refusal, message: lacking };
}

const lacking =
  "Доступа пока нет: в вашей карточке не указаны номер и дата обязательства о неразглашении. " +
  "Подпишите его и попросите руководителя центра внести номер и дату.";
