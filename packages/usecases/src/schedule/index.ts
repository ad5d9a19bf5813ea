export { forgetSlots, ListSlots, listOwnSlots, listSlots, readFreeSlots } from "./list-slots.ts";
export { readScheduleFacts, type ScheduleFacts } from "./schedule-queries.ts";
