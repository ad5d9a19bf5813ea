export { assertDoors } from "./assert-doors.ts";
export { restoreBackup } from "./backup/restore-backup.ts";
export { backUpKeys, backUpMain, keptKeyCopies } from "./backup/take-backup.ts";
export { grantJobs } from "./grant-jobs.ts";
export {
  type ImportedCalendar,
  importProductionCalendar,
  importShippedCalendar,
} from "./import-production-calendar.ts";
export { migrate } from "./migrate.ts";
export { removeDemonstration } from "./remove-demonstration.ts";
export { assertServerVersion } from "./server-version.ts";
export { type Owner, type OwnerTx, openOwner } from "./with-owner.ts";
