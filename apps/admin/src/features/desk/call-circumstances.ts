import type { Call } from "../../api/desk.ts";
import type { CallDraft } from "./call-draft.ts";

/** What was written in a field, or nothing. */
export const filled = (text: string): string | undefined => text.trim() || undefined;

/** What a call says besides what and when; what was not said is not sent. */
export const circumstancesOf = (draft: CallDraft, version: number): Partial<Call> => ({
  ...secondParentOf(draft, version),
  ...referrerOf(draft),
  ...childcareOf(draft),
  ...(draft.recordingAnnounced && { recordingAnnounced: true }),
  ...(draft.accessNeeds.length > 0 && { accessNeeds: draft.accessNeeds as Call["accessNeeds"] }),
  ...(filled(draft.accessNote) && { accessNote: filled(draft.accessNote) }),
});

function secondParentOf(draft: CallDraft, version: number): Partial<Call> {
  if (draft.participants !== "2") return {};
  const name = filled(draft.secondName);
  if (!name) return { participants: 2 };
  const phone = filled(draft.secondPhone);
  const consents = draft.secondConsent ? [{ purpose: "personal_data", version }] : undefined;
  return { secondPerson: { name, ...(phone && { phone }), ...(consents && { consents }) } };
}

function referrerOf({ referrerName, referrerOrganisation, referrerEmail }: CallDraft): Partial<Call> {
  const [name, organisation, email] = [referrerName, referrerOrganisation, referrerEmail].map(filled);
  return name && organisation ? { onBehalf: { name, organisation, ...(email && { email }) } } : {};
}

function childcareOf({ childcareChildren, childcareAges }: CallDraft): Partial<Call> {
  if (childcareChildren === "0") return {};
  const ages = childcareAges.match(/\d+/g)?.map(Number);
  return { childcareChildren: Number(childcareChildren), ...(ages && { childcareAges: ages }) };
}
