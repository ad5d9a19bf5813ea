export { askExport } from "./ask-export.ts";
export {
  AskExport,
  BookingsExport,
  FamiliesExport,
  RefusalLetterExport,
  ServicesExport,
} from "./ask-export-input.ts";
export type { BookingLine, OfficialBookingLine } from "./booking-line.ts";
export type { ExportCard, ExportState } from "./export-card.ts";
export {
  type ExportContent,
  type ExportFormat,
  type ExportWriter,
  exportFormats,
  type GeneralContent,
  type RefusalLetter,
  type RegisterContent,
  type RegisterHeading,
} from "./export-content.ts";
export { forgetExports } from "./forget-exports.ts";
export { listExports } from "./list-exports.ts";
export { claimedExportMs } from "./make-export.ts";
export { makeExports } from "./make-exports.ts";
export { PrintRegister, printRegister, takeTable } from "./print-register.ts";
export { readExport } from "./read-export.ts";
export type { OfficialServiceLine, ServiceLine } from "./service-line.ts";
export { takeBackOfficial } from "./take-back-official.ts";
