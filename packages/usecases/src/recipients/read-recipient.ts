import { type TenantTx, withTenant } from "@prosvet/db";
import type { RecipientCategory } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { findKept, type KeptRecipient, noSuchRecipient } from "./kept-recipient.ts";
import {
  readLastService,
  selectBookingsOf,
  selectConsentsOf,
  selectMergesOf,
  selectServicesOf,
} from "./recipient-card-queries.ts";

type Rows<Q extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Q>>;

/** A recipient under their code: what happened, and nothing of who they are. */
export type RecipientCard = {
  id: string;
  code: string;
  anonymous: boolean;
  category: RecipientCategory;
  childAgeYears: number | null;
  since: Date;
  /** Who they are was destroyed then: the card is «обезличено». */
  erasedAt: Date | null;
  /** A name or a contact is kept, and the one who looks may open it. */
  mayBeNamed: boolean;
  lastServiceAt: Date | null;
  timezone: string;
  bookings: Rows<typeof selectBookingsOf>;
  services: Rows<typeof selectServicesOf>;
  consents: Rows<typeof selectConsentsOf>;
  merges: Rows<typeof selectMergesOf>;
};

/**
 * The card of a recipient under their code (R33), with what belongs to those who were merged into them. A consultant
 * sees the recipients they serve or have served, and of those only their own bookings and services. Throws `not_found`.
 */
export async function readRecipient(ctx: Ctx, id: string): Promise<RecipientCard> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const kept = await findKept(tx, ctx, id);
    if (!kept) throw noSuchRecipient();
    return cardOf(tx, ctx, kept);
  });
}

/** The card of a recipient who may be looked at. */
export async function cardOf(
  tx: TenantTx,
  { now }: Ctx<Member>,
  kept: KeptRecipient,
): Promise<RecipientCard> {
  const { row, ids, mayBeNamed } = kept;
  const { isNamed, createdAt, ...coded } = row;
  const { timezone } = await readCentreIn(tx, now);
  return {
    ...{ ...coded, timezone, since: createdAt, mayBeNamed: isNamed && mayBeNamed },
    lastServiceAt: await readLastService(tx, ids),
    bookings: await selectBookingsOf(tx, kept),
    services: await selectServicesOf(tx, kept),
    consents: await selectConsentsOf(tx, ids),
    merges: await selectMergesOf(tx, row.id),
  };
}
