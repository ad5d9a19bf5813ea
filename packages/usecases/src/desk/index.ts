export { ListTimes, listTimes } from "./list-times.ts";
export type { RefusedRow } from "./read-list.ts";
export { type RegisteredVisit, registerVisit } from "./register-visit.ts";
export { RegisterVisit } from "./register-visit-input.ts";
export { type RegisteredVisits, registerVisits } from "./register-visits.ts";
export { RegisterVisits } from "./register-visits-input.ts";
export { UndoVisits, undoAction, undoService, undoVisits } from "./undo-action.ts";
