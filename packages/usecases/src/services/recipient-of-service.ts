import { seal } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { notFound } from "../app-error.ts";
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
} from "../recipients/index.ts";
import type { RecordService } from "./record-service-input.ts";
import { readFailedService, readFailedServiceOfBooking, updateRecipient } from "./service-queries.ts";

export type ServedRecipient = {
  id: string;
  key: Buffer | null;
  retryOf: string | null;
  repeatsCounted: boolean;
};

/** Whom a service was given to: the recipient of the booking or of the failed service, or a new one with a new code. */
export async function recipientOfService(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centreKey: Buffer,
  input: RecordService,
): Promise<ServedRecipient> {
  const { category, childAgeYears = null } = input;
  const failed = await failedBefore(tx, input);
  const known = failed?.recipientId ?? (input.bookingId && (await readRecipientOf(tx, input.bookingId)));
  const retry = { retryOf: failed?.id ?? null, repeatsCounted: (failed?.counted ?? 0) > 0 };
  if (known) {
    await updateRecipient(tx, known, { category, childAgeYears });
    return { id: known, key: null, ...retry };
  }
  const { id, key } = await registerNew(tx, ctx, centreKey, input);
  return { id, key, ...retry };
}

async function failedBefore(tx: TenantTx, { retryOf, bookingId }: RecordService) {
  if (!retryOf) return bookingId ? readFailedServiceOfBooking(tx, bookingId) : null;
  const failed = await readFailedService(tx, retryOf);
  if (!failed) throw notFound("Сорванной услуги, которую повторяют, в журнале нет.");
  return failed;
}

async function registerNew(tx: TenantTx, ctx: Ctx<Member>, centreKey: Buffer, input: RecordService) {
  const { category, childAgeYears = null, consents = [] } = input;
  const person = input.person ? readPerson(input.person) : null;
  if (person) requirePersonalDataConsent(consents);
  const recipient = await registerRecipient(tx, centreKey, { person, category, childAgeYears });
  if (consents.length > 0) {
    const texts = await readTextsIn(tx);
    await recordConsents(tx, ctx, texts, { recipientId: recipient.id, consents, how: "paper" });
  }
  return recipient;
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
