export { addOpenings, type WeeklyHours } from "./add-openings.ts";
export { ListSlots, listOwnSlots, listSlots } from "./list-slots.ts";
export { readScheduleFacts, type ScheduleFacts } from "./schedule-queries.ts";
