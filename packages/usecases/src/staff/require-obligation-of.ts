import type { TenantTx } from "@prosvet/db";
import { type Limits, refusalToOpenAccess } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { selectObligationsOf } from "./member-queries.ts";

const none = { obligationNumber: null, obligationSignedOn: null };

/** What is a consultant's own is theirs by a signed obligation of confidentiality (R53). Throws `refused`. */
export async function requireObligationOf(tx: TenantTx, consultantId: string, limits: Limits): Promise<void> {
  const found = await selectObligationsOf(tx, consultantId);
  if (found.some((one) => refusalToOpenAccess(one, limits) === null)) return;
  const refusal = refusalToOpenAccess(none, limits);
  refuse(refusal && { ...refusal, message: lacking });
}

const lacking =
  "Календарь пока не выдаётся: в карточке сотрудника не указаны номер и дата обязательства этого консультанта о " +
  "неразглашении. Укажите их в разделе «Сотрудники».";
