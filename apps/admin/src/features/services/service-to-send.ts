import type { RecordService } from "../../api/types.ts";
import { wireInstant } from "../../time/centre-clock.ts";
import type { ServiceDraft } from "./service-draft.ts";

// The first version of the consent's text, which both presets of texts carry.
const consentVersion = "1";

const filled = (text: string): string | undefined => text.trim() || undefined;

/** The journal line that the form describes; what the chosen answers make pointless is left out. */
export function serviceToSend(
  draft: ServiceDraft,
  bookingId: string | null,
  timezone: string,
): RecordService {
  const refused = draft.outcome === "refused";
  return {
    bookingId: bookingId ?? undefined,
    consultantId: draft.consultantId,
    startedAt: wireInstant({ day: draft.day, time: draft.time }, timezone),
    durationMinutes: Number(draft.durationMinutes),
    kind: draft.kind,
    content: draft.content,
    form: draft.form,
    channel: draft.channel,
    topic: filled(draft.topic),
    outcome: draft.outcome,
    refusalReason: refused ? draft.refusalReason || undefined : undefined,
    refusalText: refused ? filled(draft.refusalText) : undefined,
    participants: draft.category === "both_parents" ? 2 : 1,
    printedSheets: Number(draft.printedSheets),
    childPresent: draft.childPresent,
    childPresentReason: draft.childPresent ? filled(draft.childPresentReason) : undefined,
    childcareGiven: draft.childcareGiven,
    category: draft.category,
    childAgeYears: draft.childAgeYears === "" ? undefined : Number(draft.childAgeYears),
    ...(bookingId === null && draft.named && personOf(draft)),
    summary: filled(draft.summary),
  };
}

const personOf = (draft: ServiceDraft): Pick<RecordService, "person" | "consents"> => ({
  person: { name: draft.name.trim(), phone: filled(draft.phone), email: filled(draft.email) },
  consents: draft.consentSigned ? [{ purpose: "personal_data", version: consentVersion }] : undefined,
});
