export { JournalFilter, type JournalPage, journalRows, listJournal } from "./list-journal.ts";
export { recordService } from "./record-service.ts";
export { RecordService } from "./record-service-input.ts";
export type { ServiceRow } from "./service-row.ts";
