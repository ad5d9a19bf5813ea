export { JournalFilter } from "./journal-filter.ts";
export { journalRows } from "./journal-rows.ts";
export { type JournalPage, listJournal } from "./list-journal.ts";
export { recordService } from "./record-service.ts";
export { RecordService } from "./record-service-input.ts";
export type { ServiceRow } from "./service-row.ts";
