/** A rule that does not hold for an object (and a role), and why that is right. One that is not needed fails. */
export type ReviewedException = { rule: string; object: string; role?: string; reason: string };

const everybody = ["prosvet_tenant", "prosvet_public", "prosvet_auth", "prosvet_worker"];
const everybodyInACentre = everybody.filter((role) => role !== "prosvet_auth");
const everybodyButParents = everybody.filter((role) => role !== "prosvet_public");

const forRoles = (rule: string, object: string, roles: string[], reason: string): ReviewedException[] =>
  roles.map((role) => ({ rule, object, role, reason }));

const published = "the directory of centres is published, and names nobody";
const beforeATenant =
  "who signs in is known before a centre is chosen; only the door of signing in reaches it";
const ownDepartment = "by the department that is set: counts and names of its centres, no row of theirs";
const ownEntry = "by the tenant that is set: the entry of a centre in the directory has its id for a key";
const counters = "keyed hashes and counts that say nothing of a centre";
const sameForAll = "the country's holidays are the same for every centre";
const noTenant = "it is not a centre's";

export const reviewedExceptions: ReviewedException[] = [
  ...forRoles("L3", "app.municipalities.directory_read", [...everybody, "prosvet_department"], published),
  ...forRoles("L3", "app.departments.directory_read", everybodyButParents, published),
  ...forRoles("L3", "app.tenants.directory_read", everybody, published),
  ...forRoles("L3", "app.departments.own_department", ["prosvet_department"], ownDepartment),
  ...forRoles("L3", "app.tenants.own_department", ["prosvet_department"], ownDepartment),
  ...forRoles("L3", "app.tenants.own_entry", ["prosvet_tenant"], ownEntry),
  ...forRoles("L3", "app.service_counts.own_department", ["prosvet_department"], ownDepartment),
  ...forRoles("L3", "auth.identities.before_a_tenant_is_known", ["prosvet_auth"], beforeATenant),
  ...forRoles("L3", "auth.sessions.before_a_tenant_is_known", ["prosvet_auth"], beforeATenant),
  ...forRoles("L3", "auth.department_members.before_a_tenant_is_known", ["prosvet_auth"], beforeATenant),
  ...forRoles("L3", "app.memberships.before_a_tenant_is_known", ["prosvet_auth"], beforeATenant),
  ...forRoles("L3", "app.staff_invitations.before_a_tenant_is_known", ["prosvet_auth"], beforeATenant),
  ...forRoles("L3", "app.allowances.counters_of_public", ["prosvet_public"], counters),
  ...forRoles("L3", "app.allowances.counters_of_auth", ["prosvet_auth"], counters),
  ...forRoles("L3", "app.allowances.stale_counters", ["prosvet_worker"], counters),
  ...forRoles("L3", "app.production_calendar.calendar_read", everybodyInACentre, sameForAll),
  {
    rule: "L3",
    object: "app.rollup_requests.queue_of_all_tenants",
    role: "prosvet_worker",
    reason: "the queue of all centres is read to know whose month to count; it holds a centre and a month",
  },
  {
    rule: "L3",
    object: "app.outbox.queue_of_all_tenants",
    role: "prosvet_worker",
    reason:
      "the queue of all centres is read to know what is due; it holds ids, kinds and times, and names nobody",
  },
  {
    rule: "L3",
    object: "app.waiting_entries.queue_of_all_tenants",
    role: "prosvet_worker",
    reason: "read to know in which centres somebody waits; it holds an id of a booking and two times",
  },
  {
    rule: "L3",
    object: "app.exports.queue_of_all_tenants",
    role: "prosvet_worker",
    reason: "the queue of all centres is read to know what is to be made; it holds ids, codes and times",
  },
  {
    rule: "L3",
    object: "app.imports.queue_of_all_tenants",
    role: "prosvet_worker",
    reason: "the queue of all centres is read to know what is to be done; it holds ids, counts and times",
  },
  {
    rule: "L3",
    object: "app.staff_invitations.queue_of_all_tenants",
    role: "prosvet_worker",
    reason:
      "the queue of all centres is read to know what is due; it holds ids, times and where a letter goes",
  },
  {
    rule: "L3",
    object: "app.bookings.holds_of_all_tenants",
    role: "prosvet_worker",
    reason: "read to know in which centres a hold ran out; a held time is nobody's booking yet",
  },
  { rule: "L1", object: "meta.migrations", reason: "the owner's alone: no other role has a right to it" },
  { rule: "L10", object: "meta.migrations", reason: noTenant },
  ...["municipalities", "departments", "tenants", "production_calendar", "allowances"].map((name) => ({
    rule: "L10",
    object: `app.${name}`,
    reason: noTenant,
  })),
  ...["identities", "department_members"].map((name) => ({
    rule: "L10",
    object: `auth.${name}`,
    reason: noTenant,
  })),
  { rule: "L10", object: "auth.sessions", reason: "a session has a centre once one is chosen" },
  {
    rule: "L8",
    object: "app.memberships.memberships_person_idx",
    reason: "the door of signing in looks for the places of an identity before a centre is chosen",
  },
  {
    rule: "L8",
    object: "app.staff_invitations.staff_invitations_token_idx",
    reason: "who opens a link is known by it alone, before a centre is",
  },
  {
    rule: "L8",
    object: "app.service_counts.service_counts_department_idx",
    reason: "a department reads a month of all its centres at once",
  },
];
