export { openIdentity, openRecipientKey } from "./open-identity.ts";
export { GivenConsent, GivenPerson, type Person, readPerson } from "./person.ts";
export {
  answerDraftPlace,
  answerPlace,
  bookingPlace,
  identityPlace,
  questionPlace,
  type SealedOfBooking,
  summaryPlace,
} from "./places.ts";
export { recordConsents, requirePersonalDataConsent } from "./record-consents.ts";
export { type RegisteredRecipient, registerRecipient, startRecipient } from "./register-recipient.ts";
export { updateRecipient } from "./update-recipient-queries.ts";
