export { ChangeMember, changeMember } from "./change-member.ts";
export { endMember } from "./end-member.ts";
export { EnrolMember, enrolMember, type OpenIdentity } from "./enrol-member.ts";
export { findAccessRefusal } from "./find-access-refusal.ts";
export { listMembers, type Staff, type StaffMember } from "./list-members.ts";
export { MemberCard } from "./member-card.ts";
