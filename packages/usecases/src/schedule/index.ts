export { ListSlots, listOwnSlots, listSlots } from "./list-slots.ts";
export { readScheduleFacts } from "./schedule-queries.ts";
