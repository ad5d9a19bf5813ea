export { DiscloseDaySheet, discloseDaySheet } from "./disclose-day-sheet.ts";
export { type DaySheet, ReadDaySheet, readDaySheet, type SheetVisit } from "./read-day-sheet.ts";
