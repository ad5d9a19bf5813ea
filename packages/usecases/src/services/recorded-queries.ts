import { ofTenant, type TenantTx } from "@prosvet/db";
import { services } from "@prosvet/db/schema";
import { and, asc, desc, eq } from "drizzle-orm";

/** Whose service the member entered last, or null. */
export async function readLastConsultant(tx: TenantTx, membershipId: string): Promise<string | null> {
  const [line] = await tx
    .select({ consultantId: services.consultantId })
    .from(services)
    .where(
      and(ofTenant(tx, services), eq(services.register, "services"), eq(services.recordedBy, membershipId)),
    )
    .orderBy(desc(services.year), desc(services.number))
    .limit(1);
  return line?.consultantId ?? null;
}

/** Lines that were entered in one go with this one, this one included, by number: one member, one moment. */
export async function selectRecordedWith(tx: TenantTx, id: string): Promise<string[]> {
  const [first] = await tx
    .select({ recordedAt: services.recordedAt, recordedBy: services.recordedBy })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.id, id)));
  if (!first) return [];
  const lines = await tx
    .select({ id: services.id })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        eq(services.recordedAt, first.recordedAt),
        eq(services.recordedBy, first.recordedBy),
      ),
    )
    .orderBy(asc(services.year), asc(services.number));
  return lines.map((line) => line.id);
}
