import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { RegulationTexts, refusalToSetTexts } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetCentre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { OrderInput } from "./order-input.ts";
import { bookIn, type RegulationBook } from "./regulation-book.ts";
import { factsOfBook } from "./regulation-facts.ts";
import { lockVersions } from "./regulation-queries.ts";
import { insertTextVersion } from "./text-queries.ts";

/** An order of the head that sets the texts of the «Порядок» whole. */
export const SetTexts = z.strictObject({
  /** The `textVersionId` that was read before the texts were changed; null before the first order. */
  basedOn: z.uuid().nullable(),
  ...OrderInput,
  /** Checked by the rule, which says in Russian what is missing and what may not be worded anew. */
  texts: z.record(z.string().max(60), z.unknown()),
});
export type SetTexts = z.infer<typeof SetTexts>;

/**
 * Sets the texts of the centre's «Порядок» by an order from a day on; what was in force before stays on record (R1, R2,
 * R3, R7). Out: the «Порядок» as it is. Throws `forbidden`, `refused` with the requirement, `conflict`.
 */
export async function setTexts(
  ctx: Ctx,
  { basedOn, orderNumber, effectiveFrom, texts }: SetTexts,
): Promise<RegulationBook> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const book = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    await lockVersions(tx);
    const former = await bookIn(tx, now);
    refuse(refusalToSetTexts(factsOfBook(former), texts));
    if (former.textVersionId !== basedOn) throw changedMeanwhile();
    const id = newId();
    await insertTextVersion(tx, {
      ...{ id, orderNumber, effectiveFrom, texts: RegulationTexts.parse(texts) },
      ...{ createdAt: now, createdBy: actor.membershipId },
    });
    await writeAudit(tx, ctx, {
      action: "regulation.set_texts",
      subject: { kind: "text_version", id },
      facts: { orderNumber },
    });
    return bookIn(tx, now);
  });
  forgetCentre(ctx.db, actor.tenantId);
  return book;
}

const changedMeanwhile = () =>
  new AppError(
    "conflict",
    "Тексты изменил другой сотрудник. Обновите страницу, посмотрите новую редакцию и внесите изменения заново.",
  );
