import { open } from "@prosvet/crypto";
import { claimBooking } from "@prosvet/db";
import { type BookingSecret, withOwnBooking } from "../bookings/index.ts";
import { type Centre, readCentreKey } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { answerPlace, openRecipientKey } from "../recipients/index.ts";
import { readSealedAnswer, selectAnswerMaterials } from "./answer-queries.ts";
import type { OwnAnswer } from "./own-answer.ts";

/**
 * The answer to a parent's own written request, by number and PIN (R26, R32); null while there is none. Throws
 * `not_found` for a wrong pair, `too_many`.
 */
export async function readOwnAnswer(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<OwnAnswer | null> {
  requireActor(ctx, "parent");
  return withOwnBooking(ctx, centre, secret, async (tx, { id, form }) => {
    if (form !== "written") return null;
    await claimBooking(tx, id);
    const sealed = await readSealedAnswer(tx, id);
    if (!sealed?.answerSealed || !sealed.answeredAt || !sealed.recipientId) return null;
    const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), sealed.recipientId);
    if (!key) return null;
    const text = open(key, sealed.answerSealed, answerPlace(tx.tenantId, id));
    return { text, answeredAt: sealed.answeredAt, materials: await selectAnswerMaterials(tx, id) };
  });
}
