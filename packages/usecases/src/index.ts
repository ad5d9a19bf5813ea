export * from "./abuse/index.ts";
export { AppError, type AppErrorCode, appErrorCodes } from "./app-error.ts";
export {
  type AuditAnchor,
  type AuditAnchors,
  type AuditLine,
  type AuditPage,
  type AuditVerdict,
  anchorAudits,
  anchorFile,
  ListAudit,
  listAudit,
  readHistory,
  verifyAudit,
} from "./audit/index.ts";
export * from "./bookings/index.ts";
export * from "./calendars/index.ts";
export * from "./centres/index.ts";
export * from "./consents/index.ts";
export * from "./consultants/index.ts";
export {
  type Actor,
  type Ctx,
  contextOf,
  type DepartmentReader,
  type Deps,
  type FileMeans,
  type Member,
  type NoticeMeans,
  type Operator,
  type Parent,
  type Worker,
} from "./context.ts";
export * from "./control/index.ts";
export * from "./day-sheet/index.ts";
export * from "./desk/index.ts";
export {
  type DestructionAct,
  EraseRecipient,
  type EventLogLine,
  eraseRecipient,
  ListActs,
  listActs,
  ReadExtract,
  type RecipientExtract,
  readActOf,
  readDestructionAct,
  readEventLog,
  readExtract,
} from "./erasure/index.ts";
export * from "./exports/index.ts";
export * from "./families/index.ts";
export * from "./housekeeping/index.ts";
export { shortestRequestKey } from "./idempotency/index.ts";
export {
  EnterImport,
  enterImport,
  forgetImports,
  type ImportCard,
  type ImportStage,
  type ImportState,
  type ImportVerdict,
  listImports,
  makeImports,
  type ReadImport,
  readImport,
  readImportFaults,
  readImportTemplate,
  UndoImport,
  undoImport,
  uploadImport,
  type WorkbookMeans,
} from "./imports/index.ts";
export * from "./logos/index.ts";
export * from "./materials/index.ts";
export * from "./notifications/index.ts";
export * from "./organisations/index.ts";
export * from "./ratings/index.ts";
export {
  type DisclosedRecipient,
  DiscloseRecipient,
  type Duplicates,
  discloseRecipient,
  FindRecipients,
  type FoundRecipient,
  type FoundRecipients,
  findRecipients,
  goneWords,
  LookWhy,
  listDuplicates,
  MergeRecipients,
  mergeRecipients,
  type RecipientCard,
  readRecipient,
  withAuditWords,
} from "./recipients/index.ts";
export * from "./registers/index.ts";
export * from "./regulation/index.ts";
export * from "./retention/index.ts";
export { PlaceHold, placeHold, releaseHold } from "./retention-holds/index.ts";
export * from "./schedule/index.ts";
export * from "./schedule-changes/index.ts";
export * from "./sending/index.ts";
export * from "./services/index.ts";
export * from "./staff/index.ts";
export * from "./statistics/index.ts";
export {
  AnswerSubjectRequest,
  answerSubjectRequest,
  ListSubjectRequests,
  listOpenRequestsOf,
  listSubjectRequests,
  printSubjectRequests,
  RegisterSubjectRequest,
  registerSubjectRequest,
  type SubjectRequest,
  type SubjectRequestPage,
} from "./subject-requests/index.ts";
export * from "./tickets/index.ts";
export * from "./typical-questions/index.ts";
export { clamdScanner, type FileStore, folderStore, noScanner, type SentUpload } from "./uploads/index.ts";
export * from "./written-requests/index.ts";
