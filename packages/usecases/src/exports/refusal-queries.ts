import { type CentreTx, ofTenant } from "@prosvet/db";
import { recipients, services } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

/** A line of the journal as the letter of its refusal needs it, or null. */
export async function readRefusal(tx: CentreTx, serviceId: string) {
  const [line] = await tx
    .select({
      number: services.number,
      startedAt: services.startedAt,
      topics: services.topics,
      state: services.state,
      annulledAt: services.annulledAt,
      consultantId: services.consultantId,
      refusalReason: services.refusalReason,
      refusalText: services.refusalText,
      refusalTextSealed: services.refusalTextSealed,
      referredTo: services.referredTo,
      recipientId: services.recipientId,
      recipientCode: recipients.code,
      anonymous: recipients.anonymous,
    })
    .from(services)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, services.recipientId)))
    .where(and(ofTenant(tx, services), eq(services.id, serviceId)));
  return line ?? null;
}

export type FoundRefusal = NonNullable<Awaited<ReturnType<typeof readRefusal>>>;
