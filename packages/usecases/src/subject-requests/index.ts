export { AnswerSubjectRequest, answerIn, answerSubjectRequest, holdRequestOf } from "./answer-request.ts";
export {
  ListSubjectRequests,
  listOpenRequestsOf,
  listSubjectRequests,
  printSubjectRequests,
  type SubjectRequestPage,
} from "./list-requests.ts";
export { RegisterSubjectRequest, registerSubjectRequest } from "./register-request.ts";
export type { SubjectRequest } from "./subject-request.ts";
