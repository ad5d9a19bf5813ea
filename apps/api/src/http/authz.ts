import { roles } from "@prosvet/domain";

/** Who may call a route: everybody, anybody signed in, or the roles named. Published as `x-authz`. */
export const authz = ["public", "signed_in", ...roles] as const;
export type Authz = (typeof authz)[number];

/** The list that a route declares. Throws when it declares none: such a route is not opened at all. */
export function authzOf(route: { path: string; "x-authz"?: unknown }): readonly Authz[] {
  const declared = route["x-authz"];
  if (!Array.isArray(declared) || declared.length === 0 || !declared.every((role) => authz.includes(role))) {
    throw new TypeError(`route ${route.path} does not say who may call it`);
  }
  return declared;
}
