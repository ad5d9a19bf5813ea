export { isConsultant, selectConsultants } from "./consultant-queries.ts";
export { listConsultants, type StaffConsultant } from "./list-consultants.ts";
export { type ConsultantTopics, readCompetences } from "./read-competences.ts";
export { SetCompetences, setCompetences } from "./set-competences.ts";
