import { type TenantTx, withTenant } from "@prosvet/db";
import {
  CentreTexts,
  type ConsentText,
  consentPurposes,
  parseCentreTexts,
  withNextConsentText,
} from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetCentre, readTextsIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { lockConsentTexts, updateConsentTexts } from "./consent-queries.ts";

export const AdoptConsentText = z.strictObject({
  purpose: z.enum(consentPurposes),
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(8000),
});
export type AdoptConsentText = z.infer<typeof AdoptConsentText>;

/** Every text of a consent that the centre has or had. Throws `forbidden`. */
export async function readConsentTexts(ctx: Ctx): Promise<readonly ConsentText[]> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => (await readTextsIn(tx)).consentTexts);
}

/**
 * Makes another text the one that is shown from now on, as a new version: what was consented to stays as it was (R42,
 * R48). Out: all texts. Throws `forbidden`, `invalid` when a centre has too many.
 */
export async function adoptConsentText(ctx: Ctx, input: AdoptConsentText): Promise<readonly ConsentText[]> {
  requireMember(ctx, "head");
  const { actor } = ctx;
  const texts = await withTenant(ctx.db, actor.tenantId, (tx) =>
    adopt(tx, ctx, AdoptConsentText.parse(input)),
  );
  forgetCentre(ctx.db, actor.tenantId);
  return texts;
}

async function adopt(tx: TenantTx, ctx: Ctx, wanted: AdoptConsentText): Promise<readonly ConsentText[]> {
  const former = parseCentreTexts(await lockConsentTexts(tx)).consentTexts;
  const texts = withNextConsentText(former, wanted);
  if (texts === former) return former;
  const read = CentreTexts.shape.consentTexts.safeParse(texts);
  if (!read.success) throw new AppError("invalid", "Текст не прочитан: сократите его и повторите.");
  await updateConsentTexts(tx, read.data, ctx.now);
  await writeAudit(tx, ctx, {
    action: "consents.adopt_text",
    subject: { kind: "centre", id: tx.tenantId },
    facts: { purpose: wanted.purpose, version: texts.at(-1)?.version },
  });
  return read.data;
}
