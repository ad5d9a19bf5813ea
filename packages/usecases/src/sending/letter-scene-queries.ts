import { type CentreTx, ofTenant, type WorkerTx } from "@prosvet/db";
import { centres, materialLetters, materials, tenants } from "@prosvet/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";

/** A letter with materials: whose it is, what goes with it, who signs it; or null. */
export async function readLetterScene(tx: CentreTx, id: string) {
  const [found] = await tx
    .select({
      serviceId: materialLetters.serviceId,
      recipientId: materialLetters.recipientId,
      materialIds: materialLetters.materialIds,
      way: materialLetters.way,
      name: tenants.name,
      organisation: tenants.organisation,
      shortName: centres.shortName,
      phone: centres.phone,
      email: centres.email,
    })
    .from(materialLetters)
    .innerJoin(tenants, eq(tenants.id, materialLetters.tenantId))
    .innerJoin(centres, ofTenant(tx, centres))
    .where(and(ofTenant(tx, materialLetters), eq(materialLetters.id, id)));
  return found ?? null;
}

export type LetterScene = NonNullable<Awaited<ReturnType<typeof readLetterScene>>>;

/** What goes with a letter, by title; a link that was corrected since goes as it is now. */
export const selectEnclosed = (tx: CentreTx, ids: string[]) =>
  tx
    .select({ title: materials.title, address: materials.address })
    .from(materials)
    .where(and(ofTenant(tx, materials), inArray(materials.id, ids)))
    .orderBy(sql`${materials.title} collate "ru-x-icu"`, materials.id)
    .execute();

/** The letter has left; this stays when the row of the outbox is forgotten. */
export const stampLetter = (tx: WorkerTx, id: string, sentAt: Date) =>
  tx
    .update(materialLetters)
    .set({ sentAt })
    .where(and(ofTenant(tx, materialLetters), eq(materialLetters.id, id)))
    .execute();
