import { randomUUID as newId } from "node:crypto";
import { formOf } from "./consents.ts";
import { recordingSamples } from "./recording-samples.ts";
import type { Ids, Sample } from "./samples.ts";

const check = { reason: "check" };

/** Of recipients, their rights and consents, and of the staff. */
export const recipientSamples: Record<string, (ids: Ids) => Sample> = {
  ...recordingSamples,
  findRecipients: () => ({ body: { by: "phone", text: "+7 912 000-00-00", why: check }, status: 200 }),
  listDuplicates: () => ({ body: {}, status: 200 }),
  readRecipient: () => ({ status: 200 }),
  discloseRecipient: () => ({ body: { why: check }, status: 200 }),
  mergeRecipients: ({ recipient }) => ({ body: { gone: recipient, why: check }, status: 422 }),
  eraseRecipient: () => ({ body: { code: "AAAA", ground: "subject_request" }, status: 422 }),
  readExtract: () => ({ body: { why: check, format: "docx" }, status: 200 }),
  readActOf: () => ({ status: 200 }),
  listDestructionActs: () => ({ status: 200 }),
  listRetention: () => ({ status: 200 }),
  placeRetentionHold: () => ({ body: { reason: "inspection" }, status: 201 }),
  releaseRetentionHold: () => ({ body: {}, status: 204 }),
  listSubjectRequests: () => ({ status: 200 }),
  registerSubjectRequest: () => ({
    body: { kind: "access", way: "email", receivedOn: "2026-11-20" },
    status: 201,
  }),
  answerSubjectRequest: () => ({
    body: { outcome: "nothing_held", answeredOn: "2090-01-09" },
    status: 422,
  }),
  listOpenRequestsOf: () => ({ status: 200 }),
  printSubjectRequests: () => ({ query: "year=2026", status: 200 }),
  readDestructionDocument: () => ({ status: 200 }),
  readDestructionLog: () => ({ status: 200 }),
  listConsents: () => ({ query: "year=2026", status: 200 }),
  listConsentsOf: () => ({ status: 200 }),
  recordConsent: () => ({ body: { purpose: "personal_data", how: "oral_by_phone" }, status: 201 }),
  withdrawConsent: () => ({ body: { how: "phone" }, status: 200 }),
  attachScan: () => ({ form: formOf(), status: 201 }),
  readScan: () => ({ body: { reason: "check" }, status: 200 }),
  readConsentTexts: () => ({ status: 200 }),
  adoptConsentText: () => ({ body: { purpose: "recording", title: "Согласие", text: "Текст" }, status: 201 }),
  listMembers: () => ({ status: 200 }),
  enrolMember: () => ({
    body: { displayName: "Вера", role: "registrar", email: `${newId()}@example.ru` },
    status: 201,
  }),
  changeMember: () => ({ body: { displayName: "Вера", role: "registrar" }, status: 200 }),
  endMember: () => ({ body: {}, status: 200 }),
  // No mail in the tests' deployment, and the member has a password of their own.
  inviteMember: () => ({ body: {}, status: 409 }),
  changeOwnPassword: () => ({ body: { current: "прежний", next: "короткий" }, status: 422 }),
  acceptInvitation: () => ({ body: { secret: "нет такой", password: "короткий" }, status: 422 }),
};
