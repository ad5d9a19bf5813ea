import { newId, wrapKey } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { refusalToMerge } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type CentreKey, readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { findKept, noSuchRecipient } from "./kept-recipient.ts";
import { LookWhy } from "./look-why.ts";
import {
  deleteIdentity,
  insertMerge,
  lockSides,
  updateIdentity,
  updateMergedInto,
  updateMergedKey,
} from "./merge-queries.ts";
import { openIdentity, openRecipientKey } from "./open-identity.ts";
import type { Person } from "./person.ts";
import { recipientKeyPlace } from "./places.ts";
import { cardOf, type RecipientCard } from "./read-recipient.ts";
import { indexesOfIdentity, sealIdentity } from "./sealed-identity.ts";
import { sealedWhy } from "./sealed-why.ts";

export const MergeRecipients = z.strictObject({ keep: z.uuid(), gone: z.uuid(), why: LookWhy });
export type MergeRecipients = z.infer<typeof MergeRecipients>;

/**
 * Makes two recipients one person (R33): what the one who stays had not said is taken from the other, whose identity is
 * destroyed and whose key is from now on wrapped by the key of the one who stays: erasing that one erases both. Every
 * row keeps its own code, so the journal says what it said. It cannot be undone.
 *
 * Out: the card of the one who stays. Throws `not_found`, `refused` for the anonymous, for chains and circles.
 */
export async function mergeRecipients(
  ctx: Ctx,
  { keep, gone, why }: MergeRecipients,
): Promise<RecipientCard> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const sides = await lockSides(tx, [keep, gone]);
    const [kept, other] = [keep, gone].map((id) => sides.find((side) => side.id === id));
    if (!kept || !other) throw noSuchRecipient();
    refuse(refusalToMerge(kept, other));
    const centreKey = await readCentreKey(tx, ctx.keyring);
    await takeOver(tx, centreKey, { keep, gone });
    await note(tx, ctx, centreKey, { keep, gone, why });
    const found = await findKept(tx, ctx, keep);
    if (!found) throw noSuchRecipient();
    return cardOf(tx, ctx, found);
  });
}

type Pair = { keep: string; gone: string };

async function takeOver(tx: TenantTx, centreKey: CentreKey, { keep, gone }: Pair): Promise<void> {
  const [keptKey, goneKey] = [
    await openRecipientKey(tx, centreKey, keep),
    await openRecipientKey(tx, centreKey, gone),
  ];
  if (!keptKey || !goneKey) throw noSuchRecipient();
  const person = wholeOf(await openIdentity(tx, centreKey, keep), await openIdentity(tx, centreKey, gone));
  await updateIdentity(tx, keep, {
    ...sealIdentity({ tenantId: tx.tenantId, recipientId: keep }, keptKey, person),
    ...indexesOfIdentity(centreKey.key, person),
  });
  await deleteIdentity(tx, gone);
  const wrappedKey = wrapKey(keptKey, goneKey, recipientKeyPlace(tx.tenantId, gone));
  await updateMergedKey(tx, { recipientId: gone, keptRecipientId: keep, wrappedKey });
  await updateMergedInto(tx, gone, keep);
}

const wholeOf = (own: Partial<Person>, other: Partial<Person>): Person => ({
  name: own.name || other.name || "",
  phone: own.phone ?? other.phone ?? null,
  email: own.email ?? other.email ?? null,
});

async function note(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centreKey: CentreKey,
  { keep, gone, why }: MergeRecipients,
): Promise<void> {
  const { actor, now } = ctx;
  const facts = await sealedWhy(tx, centreKey, keep, why);
  await insertMerge(tx, {
    ...{ id: newId(), keptId: keep, goneId: gone, mergedAt: now, mergedBy: actor.membershipId },
    ...{ reason: why.reason, words: why.words ?? null },
  });
  for (const [id, into] of [
    [keep, "kept"],
    [gone, "gone"],
  ] as const) {
    await writeAudit(tx, ctx, {
      action: "recipients.merge",
      subject: { kind: "recipient", id },
      facts: { ...facts, as: into, other: into === "kept" ? gone : keep },
    });
  }
}
