import { seal } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { readRecipientOf } from "../bookings/index.ts";
import { readTextsIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import {
  openRecipientKey,
  readPerson,
  recordConsents,
  registerRecipient,
  requirePersonalDataConsent,
  summaryPlace,
  updateRecipient,
} from "../recipients/index.ts";
import type { FailedService } from "./failed-service.ts";
import type { RecordService } from "./record-service-input.ts";

/** `key` is null for a recipient who was known before: it is read only when something is to be sealed. */
export type ServedRecipient = { id: string; key: Buffer | null };

/** Whom a service was given to: the recipient of the failed service or of the booking, or a new one with a new code. */
export async function recipientOfService(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centreKey: Buffer,
  input: RecordService,
  failed: FailedService | null,
): Promise<ServedRecipient> {
  const { bookingId, category, childAgeYears = null } = input;
  const known = failed?.recipientId ?? (bookingId && (await readRecipientOf(tx, bookingId)));
  if (!known) return registerServed(tx, ctx, centreKey, input);
  await updateRecipient(tx, known, { category, childAgeYears });
  return { id: known, key: null };
}

/** A new recipient, named only with a signed consent. Throws `invalid`. */
export async function registerServed(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centreKey: Buffer,
  input: RecordService,
): Promise<ServedRecipient> {
  const { category, childAgeYears = null, consents = [] } = input;
  const person = input.person ? readPerson(input.person) : null;
  if (person) requirePersonalDataConsent(consents);
  const { id, key } = await registerRecipient(tx, centreKey, { person, category, childAgeYears });
  if (consents.length > 0) {
    const texts = await readTextsIn(tx);
    await recordConsents(tx, ctx, texts, { recipientId: id, consents, how: "paper" });
  }
  return { id, key };
}

/** Seals the consultant's note with the recipient's key; nothing is kept when that key was destroyed. */
export async function sealSummary(
  tx: TenantTx,
  centreKey: Buffer,
  recipient: ServedRecipient,
  serviceId: string,
  summary: string,
): Promise<string | null> {
  const key = recipient.key ?? (await openRecipientKey(tx, centreKey, recipient.id));
  return key && seal(key, summary, summaryPlace(tx.tenantId, serviceId));
}
