/**
 * How a deployment, a demonstration or a test opens a centre. Nothing here asks who is calling: programs do, with the
 * owner's door or `Deps`, and no route or page may import it.
 */
export { createAuditHeads } from "../audit/create-audit-heads.ts";
export { createCentre, type NewCentre } from "../centres/create-centre.ts";
export { addConsultant, type NewConsultant } from "../consultants/add-consultant.ts";
export {
  addMunicipality,
  createDepartment,
  type NewDepartment,
  type NewMunicipality,
} from "../departments/create-department.ts";
export {
  addDatedOpening,
  addOpenings,
  type DatedHours,
  type HoursDetails,
  type WeeklyHours,
} from "../schedule/add-openings.ts";
export { addMember, type NewMember } from "../staff/add-member.ts";
