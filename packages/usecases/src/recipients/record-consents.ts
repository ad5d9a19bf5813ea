import { newId, sha256 } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { type CentreTexts, refusalOfUnwritten } from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import type { GivenConsent } from "./person.ts";
import { insertConsents } from "./recipient-queries.ts";

type Given = { recipientId: string; consents: GivenConsent[]; how: "page" | "paper" | "oral_by_phone" };

/** Keeps each consent by purpose and version, with the hash of the text that was shown. Throws `invalid` for an unknown text, `refused` for a purpose that needs a signature. */
export async function recordConsents(
  tx: CentreTx,
  ctx: Ctx,
  texts: CentreTexts,
  given: Given,
): Promise<void> {
  const rows = given.consents.map(({ purpose, version }) => {
    const text = texts.consentTexts.find((known) => known.purpose === purpose && known.version === version);
    if (!text)
      throw new AppError("invalid", "Текст согласия изменился. Прочитайте новый и отметьте его ещё раз.");
    refuse(refusalOfUnwritten(text.purpose, given.how));
    return {
      id: newId(),
      recipientId: given.recipientId,
      purpose,
      textVersion: String(version),
      textHash: sha256(text.text),
      givenHow: given.how,
      givenAt: ctx.now,
    };
  });
  if (rows.length > 0) await insertConsents(tx, rows);
}

/**
 * A name or a contact is taken only with the consent of the one it is of; without it help is given anonymously, never
 * refused. In: where in the request the consents stand, and what to do when there is none. Throws `invalid`.
 */
export function requirePersonalDataConsent(
  consents: GivenConsent[],
  { path = "consents", message = "Отметьте согласие или запишитесь анонимно." } = {},
): void {
  if (consents.some(({ purpose }) => purpose === "personal_data")) return;
  throw new AppError(
    "invalid",
    "Чтобы указать имя и контакты, нужно согласие на обработку персональных данных. Без него можно записаться анонимно.",
    { detail: { errors: [{ path, message }] } },
  );
}
