import { seal } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { readRecipientOf } from "../bookings/index.ts";
import { type CentreKey, readTextsIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import {
  openRecipientKey,
  readPerson,
  recordConsents,
  registerRecipient,
  requirePersonalDataConsent,
  type SealedOfService,
  servicePlace,
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
  centreKey: CentreKey,
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
  centreKey: CentreKey,
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

export type ServiceWords = Partial<Record<SealedOfService, string | null | undefined>>;

/** Seals words of a line with the recipient's key; of those that are empty, or when that key was destroyed, nothing. */
export async function sealWords(
  tx: TenantTx,
  centreKey: CentreKey,
  { recipient, serviceId, words }: { recipient: ServedRecipient; serviceId: string; words: ServiceWords },
): Promise<Record<SealedOfService, string | null>> {
  const isSaid = Object.values(words).some(Boolean);
  const key = isSaid ? (recipient.key ?? (await openRecipientKey(tx, centreKey, recipient.id))) : null;
  const sealed = (column: SealedOfService) => {
    const text = words[column];
    return key && text ? seal(key, text, servicePlace(tx.tenantId, column, serviceId)) : null;
  };
  return {
    ...{ summary: sealed("summary"), request: sealed("request") },
    ...{ visit_address: sealed("visit_address"), refusal_text: sealed("refusal_text") },
  };
}
