import type { TenantTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { CentreKey } from "../centres/index.ts";
import { findRecordingConsent, requireRecordingConsent } from "../consents/index.ts";
import type { Ctx, Member } from "../context.ts";
import { selectOfferedIds } from "../materials/index.ts";
import { readBookedCircumstances } from "./booked-circumstances-queries.ts";
import type { FailedService } from "./failed-service.ts";
import { isPlace } from "./place-queries.ts";
import { type ServedRecipient, sealWords } from "./recipient-of-service.ts";
import type { RecordService } from "./record-service-input.ts";
import { participantsOf } from "./second-participant.ts";
import { signedNow } from "./signed-now.ts";

type Of = {
  id: string;
  centreKey: CentreKey;
  recipient: ServedRecipient;
  failed: FailedService | null;
};

/**
 * The columns of a line that its circumstances fill: who took part (R41), what is sealed (R34), where, the materials
 * (R46), the recordings (R48, R49) and media (R47). Throws `invalid`, `refused`.
 */
export async function factsOfLine(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { id, centreKey, recipient, failed }: Of,
  input: RecordService,
) {
  const booked = await readBookedCircumstances(tx, input.bookingId);
  const secondRecipientId = failed?.secondRecipientId ?? booked.secondRecipientId;
  const people = await participantsOf(tx, ctx, centreKey, input, { secondRecipientId });
  const { summary, requestSummary: request, visitAddress: visit_address } = input;
  const words = { summary, request, visit_address, refusal_text: input.refusalText };
  const sealed = await sealWords(tx, centreKey, { recipient, serviceId: id, words });
  const { recordingConsentId: named = null, recordingAnnouncedAt: announced } = input;
  const { childCategories = [], materialIds = [], recordedByCentre = false } = input;
  return {
    ...people,
    childCategories: [...new Set(childCategories)],
    placeId: await placeOf(tx, input.placeId, booked.placeId),
    summarySealed: sealed.summary,
    requestSealed: sealed.request,
    visitAddressSealed: sealed.visit_address,
    refusalTextSealed: sealed.refusal_text,
    materialIds: await materialsOf(tx, materialIds),
    recordedByCentre,
    recordingConsentId: recordedByCentre
      ? await recordingConsentOf(
          tx,
          recipient.id,
          (await signedNow(tx, ctx, recipient.id, input)) ?? named,
          ctx.now,
        )
      : null,
    category: input.category,
    childAgeYears: input.childAgeYears ?? null,
    recordingAnnouncedAt: announced ? new Date(announced) : booked.recordingAnnouncedAt,
    copiedToRecipientMedia: input.copiedToRecipientMedia ?? false,
  };
}

async function placeOf(tx: TenantTx, chosen: string | undefined, booked: string | null) {
  if (!chosen) return booked;
  if (await isPlace(tx, chosen)) return chosen;
  throw new AppError("invalid", "Такого места приёма в центре нет. Выберите другое.");
}

/** Materials that may be sent: those of the library. Throws `invalid`. */
export async function materialsOf(tx: TenantTx, ids: string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const offered = new Set(await selectOfferedIds(tx, wanted));
  if (wanted.every((id) => offered.has(id))) return wanted;
  throw new AppError("invalid", "Одного из материалов в библиотеке больше нет. Снимите с него отметку.");
}

/** The consent by which the centre recorded (R48): the one named or the latest of this person. Throws `refused`. */
export async function recordingConsentOf(
  tx: TenantTx,
  recipientId: string,
  named: string | null,
  now: Date,
): Promise<string | null> {
  const consentId = named ?? (await findRecordingConsent(tx, recipientId));
  await requireRecordingConsent(tx, recipientId, consentId, now);
  return consentId;
}
