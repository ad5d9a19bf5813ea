export { AnswerDraft } from "./answer-draft.ts";
export { AnswerWrittenRequest, answerWrittenRequest, type GivenAnswer } from "./answer-written-request.ts";
export { ListWrittenRequests, listWrittenRequests } from "./list-written-requests.ts";
export { type OpenedRequest, openWrittenRequest } from "./open-written-request.ts";
export type { AnswerMaterial, OwnAnswer } from "./own-answer.ts";
export { readAnswerForNotice } from "./read-answer-for-notice.ts";
export { readOwnAnswer } from "./read-own-answer.ts";
export { SaveAnswerDraft, saveAnswerDraft } from "./save-answer-draft.ts";
export type { WrittenRequestRow } from "./written-request-row.ts";
