import { DatabaseError, type TenantTx } from "@prosvet/db";
import { refusalToRepeat } from "@prosvet/domain";
import { notFound, refuse } from "../app-error.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { isRepeated, readFailedService, readFailedServiceOfBooking, repeatKey } from "./service-queries.ts";

export type FailedService = {
  id: string;
  recipientId: string;
  secondRecipientId: string | null;
  counted: number;
};

type Named = { bookingId?: string | undefined; retryOf?: string | undefined };

/**
 * The service that failed technically and is given again (R50): of the booking where there is one, the last unless it
 * is named; otherwise the one named, and of a consultant's own lines only. Null when nothing is repeated.
 * Throws `not_found`, and `refused` for one that was repeated already.
 */
export async function failedServiceBefore(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { bookingId, retryOf }: Named,
): Promise<FailedService | null> {
  const failed = await findFailed(tx, ctx, { bookingId, retryOf });
  if (!failed && retryOf) throw notFound("Сорванной услуги, которую повторяют, в журнале нет.");
  if (failed) refuse(refusalToRepeat({ repeated: await isRepeated(tx, failed.id) }));
  return failed;
}

async function findFailed(tx: TenantTx, ctx: Ctx<Member>, { bookingId, retryOf }: Named) {
  // Whose the booking is was asked when it was closed; another's failed service is never of it.
  if (bookingId) return readFailedServiceOfBooking(tx, bookingId, retryOf ?? null);
  return retryOf ? readFailedService(tx, retryOf, ownConsultantOf(ctx.actor)) : null;
}

/** Two repeats of one failed service at the same moment: the database lets one of them in, the other is `refused`. */
export async function refuseSecondRepeat<T>(recording: Promise<T>): Promise<T> {
  try {
    return await recording;
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === repeatKey) {
      refuse(refusalToRepeat({ repeated: true }));
    }
    throw error;
  }
}
