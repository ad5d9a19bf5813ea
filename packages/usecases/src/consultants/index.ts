export { isConsultant } from "./consultant-queries.ts";
export { listConsultants, type StaffConsultant } from "./list-consultants.ts";
