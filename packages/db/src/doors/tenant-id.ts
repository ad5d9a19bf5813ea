declare const verified: unique symbol;

/** The id of a centre that the database was asked about. A plain string is not one. */
export type TenantId = string & { readonly [verified]: "TenantId" };

/** The id of a department that the database was asked about. */
export type DepartmentId = string & { readonly [verified]: "DepartmentId" };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** For those who have just read the id from the database (a slug's row, a session's membership) or have just made it. */
export const asVerifiedTenant = (id: string) => asUuid(id) as TenantId;

/** For those who have just read the id from the database, from a department's membership. */
export const asVerifiedDepartment = (id: string) => asUuid(id) as DepartmentId;

/** Refuses anything that could be more than a UUID, because it is written into the opening statement. */
export function asUuid(id: string): string {
  if (!uuid.test(id)) throw new TypeError("not a UUID");
  return id;
}
