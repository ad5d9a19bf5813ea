export {
  type DisclosedRecipient,
  DiscloseRecipient,
  discloseRecipient,
} from "./disclose-recipient.ts";
export { FindRecipients, type FoundRecipients, findRecipients } from "./find-recipients.ts";
export type { FoundRecipient } from "./found-recipient.ts";
export { idOfCode } from "./id-of-code.ts";
export { holdsIdentityOf } from "./identity-holder-queries.ts";
export { findKept, type KeptRecipient, noSuchRecipient } from "./kept-recipient.ts";
export { type Duplicates, listDuplicates } from "./list-duplicates.ts";
export { LookWhy } from "./look-why.ts";
export { MergeRecipients, mergeRecipients } from "./merge-recipients.ts";
export { openHolder, openIdentity, openRecipientKey } from "./open-identity.ts";
export { GivenConsent, GivenPerson, type Person, readPerson } from "./person.ts";
export {
  answerDraftPlace,
  answerPlace,
  bookingPlace,
  identityPlace,
  questionPlace,
  ratingCommentPlace,
  recipientKeyPlace,
  type SealedOfBooking,
  type SealedOfService,
  servicePlace,
  summaryPlace,
} from "./places.ts";
export { goneWords, withAuditWords } from "./read-audit-words.ts";
export { type RecipientCard, readRecipient } from "./read-recipient.ts";
export { recordConsents, requirePersonalDataConsent } from "./record-consents.ts";
export { type RegisteredRecipient, registerRecipient, startRecipient } from "./register-recipient.ts";
export { indexesOfIdentity } from "./sealed-identity.ts";
export { sealedWhy } from "./sealed-why.ts";
export { surnamesOf } from "./surnames-of.ts";
export { correctToldFacts, updateRecipient } from "./update-recipient-queries.ts";
