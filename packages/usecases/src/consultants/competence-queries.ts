import { ofTenant, type TenantTx } from "@prosvet/db";
import { competences } from "@prosvet/db/schema";
import type { Topic } from "@prosvet/domain";
import { and, asc, desc, eq } from "drizzle-orm";

export type OwnTopic = { topic: Topic; isMain: boolean };

/** What each consultant answers, their main topics first. */
export const selectCompetences = (tx: TenantTx) =>
  tx
    .select({
      consultantId: competences.consultantId,
      topic: competences.topic,
      isMain: competences.isMain,
    })
    .from(competences)
    .where(ofTenant(tx, competences))
    .orderBy(asc(competences.consultantId), desc(competences.isMain), asc(competences.topic))
    .execute();

/** Writes what a consultant answers instead of what was written. */
export async function replaceCompetences(
  tx: TenantTx,
  consultantId: string,
  topics: readonly OwnTopic[],
): Promise<void> {
  await tx
    .delete(competences)
    .where(and(ofTenant(tx, competences), eq(competences.consultantId, consultantId)));
  if (topics.length === 0) return;
  await tx.insert(competences).values(topics.map((own) => ({ ...own, consultantId, tenantId: tx.tenantId })));
}
