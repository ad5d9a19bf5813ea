import { withTenant } from "@prosvet/db";
import { dayOf, type RecipientCategory } from "@prosvet/domain";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import {
  type DisclosedRecipient,
  discloseRecipient,
  findKept,
  LookWhy,
  noSuchRecipient,
  sealedWhy,
} from "../recipients/index.ts";
import { answerIn, holdRequestOf } from "../subject-requests/index.ts";
import { type ExtractLists, readExtractLists } from "./extract-lists.ts";

export const ReadExtract = z.strictObject({
  id: z.uuid(),
  why: LookWhy,
  /** The open request of this recipient that it answers. */
  subjectRequestId: z.uuid().optional(),
});
export type ReadExtract = z.infer<typeof ReadExtract>;

export type RecipientExtract = ExtractLists & {
  code: string;
  /** Codes of those who were merged into them. */
  otherCodes: string[];
  identity: DisclosedRecipient["identity"];
  anonymous: boolean;
  erasedAt: Date | null;
  category: RecipientCategory;
  childAgeYears: number | null;
  since: Date;
  madeAt: Date;
  madeBy: string;
  timezone: string;
};

/**
 * What a centre holds on a person, whole (152-ФЗ, статья 14; R12, R34): who they are, consents, bookings, services, what
 * was asked and answered, papers, notices, looks at their identity; this look is the last. It is a line of the audit.
 * Throws `forbidden`, `not_found`, `refused` for a request that was answered already.
 */
export async function readExtract(ctx: Ctx, input: ReadExtract): Promise<RecipientExtract> {
  requireMember(ctx, "head");
  const { id, why, subjectRequestId } = ReadExtract.parse(input);
  const { actor, now } = ctx;
  const { identity, merges } = await discloseRecipient(ctx, { id, why });
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const kept = await findKept(tx, ctx, id);
    if (!kept) throw noSuchRecipient();
    const { timezone } = await readCentreIn(tx, now);
    if (subjectRequestId) {
      await holdRequestOf(tx, subjectRequestId, kept.ids);
      const today = dayOf(now, timezone);
      await answerIn(tx, ctx, { id: subjectRequestId, outcome: "provided", today, answeredOn: today });
    }
    const centreKey = await readCentreKey(tx, ctx.keyring);
    await writeAudit(tx, ctx, {
      action: "recipients.extract",
      subject: { kind: "recipient", id: kept.row.id },
      facts: await sealedWhy(tx, centreKey, kept.row.id, why),
    });
    const { code, anonymous, erasedAt, category, childAgeYears, createdAt } = kept.row;
    return {
      ...{ code, identity, anonymous, erasedAt, category, childAgeYears, timezone },
      otherCodes: merges.map((merge) => merge.code),
      ...{ since: createdAt, madeAt: now, madeBy: actor.displayName },
      ...(await readExtractLists(tx, centreKey, kept.ids)),
    };
  });
}
