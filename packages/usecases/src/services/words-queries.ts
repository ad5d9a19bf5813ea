import { ofTenant, type TenantTx } from "@prosvet/db";
import { ratings, recipients, serviceCorrections, services } from "@prosvet/db/schema";
import { and, asc, eq } from "drizzle-orm";

/** Whose a line is and what it says in words, sealed, with the recipient's own words of its rating; or null. */
export async function readSealedLine(tx: TenantTx, id: string) {
  const [line] = await tx
    .select({
      consultantId: services.consultantId,
      recipientId: services.recipientId,
      summary: services.summarySealed,
      request: services.requestSealed,
      visitAddress: services.visitAddressSealed,
      ratingId: ratings.id,
      comment: ratings.commentSealed,
      erasedAt: recipients.erasedAt,
    })
    .from(services)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, services.recipientId)))
    .leftJoin(ratings, and(ofTenant(tx, ratings), eq(ratings.serviceId, services.id)))
    .where(and(ofTenant(tx, services), eq(services.id, id)));
  return line ?? null;
}

export type SealedLine = NonNullable<Awaited<ReturnType<typeof readSealedLine>>>;

/** What corrections of a line have put other words in place of, the first one first. */
export const selectFormer = (tx: TenantTx, serviceId: string) =>
  tx
    .select({ version: serviceCorrections.version, was: serviceCorrections.was })
    .from(serviceCorrections)
    .where(and(ofTenant(tx, serviceCorrections), eq(serviceCorrections.serviceId, serviceId)))
    .orderBy(asc(serviceCorrections.version))
    .execute();
