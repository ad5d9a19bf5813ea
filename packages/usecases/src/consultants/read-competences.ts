import { type TenantTx, withTenant } from "@prosvet/db";
import type { Topic } from "@prosvet/domain";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type OwnTopic, selectCompetences } from "./competence-queries.ts";
import { selectConsultants } from "./consultant-queries.ts";

/** What a consultant answers; no topics is everything. */
export type ConsultantTopics = { consultantId: string; name: string; topics: OwnTopic[] };

/** What the consultants of the centre answer, by name (R37). Throws `forbidden`. */
export async function readCompetences(ctx: Ctx): Promise<ConsultantTopics[]> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, readTopicsIn);
}

/** The same in a transaction that is open. */
export async function readTopicsIn(tx: TenantTx): Promise<ConsultantTopics[]> {
  const [people, answered] = await Promise.all([selectConsultants(tx).execute(), selectCompetences(tx)]);
  return people.map(({ id, name }) => ({
    consultantId: id,
    name,
    topics: answered
      .filter(({ consultantId }) => consultantId === id)
      .map(({ topic, isMain }) => ({ topic: topic as Topic, isMain })),
  }));
}
