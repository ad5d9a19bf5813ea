import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

/** A time that is held while a form is filled. */
export type FormHold = {
  id: string;
  consultantId: string;
  startsAt: Date;
  /** When it was taken. */
  requestedAt: Date;
  heldUntil: Date;
};

/** A hold of a form, run out or not, or null. What is offered or withheld is nobody's to name. */
export async function readFormHold(tx: CentreTx, id: string): Promise<FormHold | null> {
  const { consultantId, startsAt, requestedAt, heldUntil } = bookings;
  const [row] = await tx
    .select({ id: bookings.id, consultantId, startsAt, requestedAt, heldUntil })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.id, id),
        eq(bookings.state, "held"),
        eq(bookings.holdReason, "form"),
      ),
    )
    .execute();
  return row ? (row as FormHold) : null;
}
