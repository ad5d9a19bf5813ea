import { withTenant } from "@prosvet/db";
import { topics } from "@prosvet/domain";
import { z } from "zod";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { replaceCompetences } from "./competence-queries.ts";
import { lockConsultant } from "./consultant-queries.ts";
import { type ConsultantTopics, readTopicsIn } from "./read-competences.ts";

export const SetCompetences = z.strictObject({
  consultantId: z.uuid(),
  /** None: the consultant answers everything. */
  topics: z
    .array(z.strictObject({ topic: z.enum(topics), isMain: z.boolean() }))
    .max(topics.length)
    .refine((chosen) => new Set(chosen.map(({ topic }) => topic)).size === chosen.length, {
      message: "Тема названа дважды. Оставьте её один раз.",
    }),
});
export type SetCompetences = z.infer<typeof SetCompetences>;

/**
 * What a consultant answers, and which of it is their main topic: whom the centre proposes rests on it (R37). Out: the
 * topics of everybody in the centre. Throws `forbidden`, `not_found`.
 */
export async function setCompetences(ctx: Ctx, input: SetCompetences): Promise<ConsultantTopics[]> {
  requireMember(ctx, "head");
  const { consultantId, topics: chosen } = input;
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    if (!(await lockConsultant(tx, consultantId))) throw notFound("Такого консультанта в центре нет.");
    await replaceCompetences(tx, consultantId, chosen);
    await writeAudit(tx, ctx, {
      action: "consultants.set_competences",
      subject: { kind: "consultant", id: consultantId },
      facts: { topics: chosen.map(({ topic }) => topic), main: chosen.filter(({ isMain }) => isMain).length },
    });
    return readTopicsIn(tx);
  });
}
