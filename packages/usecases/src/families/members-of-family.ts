import { normaliseCode } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { type CalendarDay, refusalOfFamilyMembers } from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import { holdsConsent } from "../consents/index.ts";
import type { FamilyMember } from "./family-input.ts";
import { isInFamily, readRecipientOfCode } from "./family-queries.ts";

type Asked = { members: FamilyMember[]; familyId: string | null; today: CalendarDay };

/**
 * The people of a family by their codes: named, with a consent to this register that holds, in no other family (R10,
 * R32, R42). Asked when the register is held, so that nobody gets into two. Throws `invalid` for a code that there is
 * not, `refused`.
 */
export async function membersOfFamily(tx: TenantTx, { members, familyId, today }: Asked) {
  const found = new Map<string, string | null>();
  for (const { code, relation } of members) {
    const recipient = await recipientOf(tx, code);
    const { consents, ids } = await holdsConsent(tx, recipient.id, "family_register", today);
    const facts = {
      anonymous: recipient.anonymous,
      consents,
      isInFamily: await isInFamily(tx, ids, familyId),
    };
    refuse(refusalOfFamilyMembers([facts]));
    found.set(recipient.id, relation);
  }
  return [...found].map(([recipientId, relation]) => ({ recipientId, relation }));
}

async function recipientOf(tx: TenantTx, text: string) {
  const code = normaliseCode(text);
  const found = code && (await readRecipientOfCode(tx, code));
  if (found) return found;
  throw new AppError("invalid", `Получателя с кодом «${text}» нет. Проверьте код: он стоит в журнале услуг.`);
}
