import { newId } from "@prosvet/crypto";
import { ofTenant, type TenantTx } from "@prosvet/db";
import { absences, openings, places } from "@prosvet/db/schema";
import type { ScheduleEdit } from "@prosvet/domain";
import { and, inArray, isNull } from "drizzle-orm";

/** Writes an edit: rows are withdrawn and closed, new ones come; nothing is rewritten, so the history stays. */
export async function writeEdit(tx: TenantTx, edit: ScheduleEdit, now: Date): Promise<void> {
  const { tenantId } = tx;
  const withdrawnAt = now;
  if (edit.withdrawnOpenings.length > 0) {
    await tx
      .update(openings)
      .set({ withdrawnAt })
      .where(
        and(
          ofTenant(tx, openings),
          inArray(openings.id, [...edit.withdrawnOpenings]),
          isNull(openings.withdrawnAt),
        ),
      );
  }
  if (edit.openings.length > 0) {
    const rows = edit.openings.map(({ roomId: _, forms, ...opening }) => ({
      ...{ ...opening, forms: [...forms], tenantId, id: newId(), createdAt: now },
    }));
    await tx.insert(openings).values(rows);
  }
  if (edit.withdrawnAbsences.length > 0) {
    await tx
      .update(absences)
      .set({ withdrawnAt })
      .where(and(ofTenant(tx, absences), inArray(absences.id, [...edit.withdrawnAbsences])));
  }
  if (edit.absences.length > 0) {
    const rows = edit.absences.map((absence) => ({ ...absence, tenantId, id: newId(), createdAt: now }));
    await tx.insert(absences).values(rows);
  }
  if (edit.closedPlaces.length > 0) {
    await tx
      .update(places)
      .set({ closedAt: now })
      .where(and(ofTenant(tx, places), inArray(places.id, [...edit.closedPlaces])));
  }
}
