import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, services } from "@prosvet/db/schema";
import { openBookingStates } from "@prosvet/domain";
import { and, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";

type Served = { served: boolean; inHand: boolean };

/** Neither a hold nor what was called off makes anybody a consultant's recipient; nor does a wish for them. */
const namesNobody = ["held", "cancelled_by_recipient", "cancelled_by_centre"];

/**
 * Whether a consultant serves or has served somebody (`ids` are all of theirs), and whether they still do or did since a
 * moment.
 */
export async function readStanding(
  tx: TenantTx,
  ids: string[],
  { consultantId, since }: { consultantId: string; since: Date },
): Promise<Served> {
  const moment = since.toISOString();
  const [booked] = await tx
    .select({
      served: sql<boolean>`count(*) > 0`,
      inHand: sql<boolean>`coalesce(bool_or(${inArray(bookings.state, openBookingStates)} or ${bookings.endsAt} >= ${moment}::timestamptz), false)`,
    })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.consultantId, consultantId),
        or(inArray(bookings.recipientId, ids), inArray(bookings.secondRecipientId, ids)),
        notInArray(bookings.state, namesNobody),
      ),
    );
  const [given] = await tx
    .select({
      served: sql<boolean>`count(*) > 0`,
      inHand: sql<boolean>`coalesce(bool_or(${services.startedAt} >= ${moment}::timestamptz), false)`,
    })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        eq(services.consultantId, consultantId),
        inArray(services.recipientId, ids),
        isNull(services.annulledAt),
      ),
    );
  const either = (part: keyof Served) => Boolean(booked?.[part] || given?.[part]);
  return { served: either("served"), inHand: either("inHand") };
}
