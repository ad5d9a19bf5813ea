import type { Keyring } from "@prosvet/crypto";
import type { Db, DepartmentId, TenantId } from "@prosvet/db";

/** What a program builds once, at its start. */
export type Deps = {
  db: Db;
  keyring: Keyring;
  clock: () => Date;
  /** `lifted` only for load tests: the limits that guard the parents' side against abuse are then not spent. */
  publicLimits: "kept" | "lifted";
};

/** A parent, known by nothing but a keyed hash of the address that is forgotten within a day. */
export type Parent = { kind: "parent"; address: string };

/** Somebody of a centre's staff, as the membership that their session has chosen. */
export type Member = {
  kind: "member";
  identityId: string;
  tenantId: TenantId;
  membershipId: string;
  role: "head" | "registrar" | "consultant";
  consultantId: string | null;
  displayName: string;
};

export type DepartmentReader = { kind: "department"; identityId: string; departmentId: DepartmentId };
export type Operator = { kind: "operator"; identityId: string };
export type Worker = { kind: "worker" };
export type Actor = Parent | Member | DepartmentReader | Operator | Worker;

/** Who asks, when, and with what. Built once for a request or a job. */
export type Ctx<A extends Actor = Actor> = Deps & { readonly now: Date; readonly actor: A };

/** Fixes the moment of a request: everything in it happens at one `now`. */
export const contextOf = <A extends Actor>(deps: Deps, actor: A): Ctx<A> => ({
  ...deps,
  now: deps.clock(),
  actor,
});
