import type { TenantTx } from "@prosvet/db";
import { contractKinds } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { hasConsultant } from "./member-queries.ts";

const PaperNumber = z.string().trim().min(1).max(50);

/** What the card of a member of the staff holds (R53). */
export const MemberCard = z.strictObject({
  displayName: z.string().trim().min(1).max(200),
  role: z.enum(["head", "registrar", "consultant"]),
  /** Whom of the centre's consultants they are; needed for the role of one. */
  consultantId: z.uuid().nullish(),
  contractKind: z.enum(contractKinds).nullish(),
  contractNumber: PaperNumber.nullish(),
  contractSignedOn: z.iso.date().nullish(),
  /** Of the signed obligation of confidentiality. */
  obligationNumber: PaperNumber.nullish(),
  obligationSignedOn: z.iso.date().nullish(),
});
export type MemberCard = z.infer<typeof MemberCard>;

/** The columns of a card. Throws `invalid` for a consultant without a person, or whom the centre does not have. */
export async function columnsOf(tx: TenantTx, card: MemberCard) {
  const consultantId = card.role === "consultant" ? (card.consultantId ?? null) : null;
  if (card.role === "consultant" && (!consultantId || !(await hasConsultant(tx, consultantId)))) {
    const message = "Выберите консультанта центра, которым работает этот сотрудник.";
    throw new AppError("invalid", message, { detail: { errors: [{ path: "consultantId", message }] } });
  }
  return {
    ...{ displayName: card.displayName, role: card.role, consultantId },
    contractKind: card.contractKind ?? null,
    contractNumber: card.contractNumber ?? null,
    contractSignedOn: card.contractSignedOn ?? null,
    confidentialityNumber: card.obligationNumber ?? null,
    confidentialitySignedOn: card.obligationSignedOn ?? null,
  };
}
