export { type AppliedChange, applyScheduleChange } from "./apply-change.ts";
export {
  listTimesAfterChange,
  type NewTime,
  type Orphan,
  previewScheduleChange,
  type SchedulePreview,
} from "./preview-change.ts";
export {
  ApplyScheduleChange,
  OpeningInput,
  OrphanMove,
  ScheduleChangeInput,
} from "./schedule-change-input.ts";
