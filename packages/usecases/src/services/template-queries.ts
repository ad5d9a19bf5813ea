import { ofTenant, type TenantTx } from "@prosvet/db";
import { services, serviceTemplates } from "@prosvet/db/schema";
import { and, desc, eq, isNull, or, sql } from "drizzle-orm";

const seenBy = (tx: TenantTx, membershipId: string) =>
  and(
    ofTenant(tx, serviceTemplates),
    or(isNull(serviceTemplates.membershipId), eq(serviceTemplates.membershipId, membershipId)),
  );

/** A member's own templates and the centre's, by name. */
export const selectTemplates = (tx: TenantTx, membershipId: string) =>
  tx
    .select({
      id: serviceTemplates.id,
      membershipId: serviceTemplates.membershipId,
      name: serviceTemplates.name,
      body: serviceTemplates.body,
    })
    .from(serviceTemplates)
    .where(seenBy(tx, membershipId))
    .orderBy(sql`${serviceTemplates.name} collate "ru-x-icu"`, serviceTemplates.id)
    .limit(200)
    .execute();

/** One template that a member may know of, or null. */
export async function readTemplate(tx: TenantTx, id: string, membershipId: string) {
  const [found] = await tx
    .select({ id: serviceTemplates.id, membershipId: serviceTemplates.membershipId })
    .from(serviceTemplates)
    .where(and(seenBy(tx, membershipId), eq(serviceTemplates.id, id)));
  return found ?? null;
}

export const insertTemplate = (tx: TenantTx, row: Omit<typeof serviceTemplates.$inferInsert, "tenantId">) =>
  tx
    .insert(serviceTemplates)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export const deleteTemplate = (tx: TenantTx, id: string) =>
  tx.delete(serviceTemplates).where(and(ofTenant(tx, serviceTemplates), eq(serviceTemplates.id, id)));

/** The line that a member entered last, of one consultant's alone unless it is null; struck ones are passed over. */
export async function readLastLine(tx: TenantTx, membershipId: string, consultantId: string | null) {
  const [line] = await tx
    .select({
      consultantId: services.consultantId,
      kind: services.kind,
      content: services.content,
      form: services.form,
      channel: services.channel,
      topics: services.topics,
      outcome: services.outcome,
      durationMinutes: services.durationMinutes,
      participants: services.participants,
      category: services.category,
      childCategories: services.childCategories,
      printedSheets: services.printedSheets,
      childcareGiven: services.childcareGiven,
    })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        eq(services.register, "services"),
        eq(services.recordedBy, membershipId),
        isNull(services.annulledAt),
        consultantId === null ? undefined : eq(services.consultantId, consultantId),
      ),
    )
    .orderBy(desc(services.year), desc(services.number))
    .limit(1);
  return line ?? null;
}
