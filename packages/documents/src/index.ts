export { generalBookingColumns } from "./bookings/booking-columns.ts";
export type { BookingRegisterRow, OfficialBookingRow } from "./bookings/booking-register-row.ts";
export { officialBookingColumns } from "./bookings/official-booking-columns.ts";
export { csvLine, csvMark } from "./csv/csv-line.ts";
export { type DestructionFacts, destructionActLetter } from "./documents/destruction-act-letter.ts";
export { type ExtractFacts, extractLetter } from "./documents/extract-letter.ts";
export {
  bookingsDocument,
  familiesDocument,
  type JournalTop,
  officialBookingsDocument,
  officialFamiliesDocument,
  officialServicesDocument,
  servicesDocument,
} from "./documents/journal-documents.ts";
export { type RefusalFacts, refusalLetter } from "./documents/refusal-letter.ts";
export { generalFamilyColumns } from "./families/family-columns.ts";
export type { FamilyRegisterRow, OfficialFamilyRow } from "./families/family-register-row.ts";
export { officialFamilyColumns } from "./families/official-family-columns.ts";
export { registerStyle } from "./html/register-style.ts";
export { importFaults, type JudgedRow } from "./imports/import-faults.ts";
export { type ImportTemplate, importTemplate } from "./imports/import-template.ts";
export { readTable, type TableRow } from "./imports/read-table.ts";
export type { JournalRow } from "./journal/journal-row.ts";
export { printableRows } from "./layout/printed-register.ts";
export type { Letter, LetterBlock } from "./letter/letter.ts";
export { letterDocx } from "./letter/letter-docx.ts";
export { letterPdf } from "./letter/letter-pdf.ts";
export type { Cell, CellValue, Corrected } from "./model/cell.ts";
export { type Column, columnsOf, type GeneralColumn } from "./model/column.ts";
export type {
  Batches,
  GeneralRegister,
  OfficialRegister,
  RegisterDocument,
} from "./model/register-document.ts";
export { registerCsv } from "./register/register-csv.ts";
export { registerDocx } from "./register/register-docx.ts";
export { registerHtml } from "./register/register-html.ts";
export { printableCells, registerPdf } from "./register/register-pdf.ts";
export { registerXlsx } from "./register/register-xlsx.ts";
export { regulationLetter } from "./regulation/regulation-letter.ts";
export { officialServiceColumns } from "./services/official-service-columns.ts";
export { generalServiceColumns } from "./services/service-columns.ts";
export { officialServiceMarks, serviceMarks } from "./services/service-marks.ts";
export type {
  OfficialServiceRow,
  ServiceCorrection,
  ServiceRegisterRow,
} from "./services/service-register-row.ts";
export {
  type SubjectRequestRow,
  subjectRequestsDocument,
} from "./subject-requests/subject-requests-document.ts";
