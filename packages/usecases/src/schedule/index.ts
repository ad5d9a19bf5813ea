export { AddPlace, addPlace, RenamePlace, renamePlace, reopenPlace } from "./keep-places.ts";
export { type PlannedCentre, readPlannedIn } from "./kept-schedule.ts";
export { listPlaces, type Place, type PlaceKind, placeKinds } from "./list-places.ts";
export {
  forgetSlots,
  ListSlots,
  listOwnSlots,
  listSlots,
  type OfferedSlot,
  readFreeSlots,
  readOfferedSlots,
  type SlotsShown,
  showSlots,
} from "./list-slots.ts";
export {
  type DayOfSchedule,
  type KeptAbsence,
  type OpeningOfDay,
  ReadWeek,
  readWeek,
  type WeekOfSchedule,
} from "./read-week.ts";
export { holdSchedule, lockSchedule } from "./schedule-lock-queries.ts";
export {
  readCompetencesIn,
  readListingFacts,
  readLoadsIn,
  readScheduleFacts,
  type ScheduleFacts,
} from "./schedule-queries.ts";
export {
  type FreeElsewhere,
  type WindowAvailability,
  type WindowWish,
  windowAvailability,
} from "./window-availability.ts";
