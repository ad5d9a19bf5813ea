import type { Keyring } from "@prosvet/crypto";
import type { Db, DepartmentId, TenantId } from "@prosvet/db";
import type { AuditAnchors } from "./audit/audit-anchors.ts";
import type { FileStore, VirusScanner } from "./uploads/index.ts";

/** What a program builds once, at its start. */
export type Deps = {
  db: Db;
  keyring: Keyring;
  clock: () => Date;
  /** `lifted` only for load tests: the limits that guard the parents' side against abuse are then not spent. */
  publicLimits: "kept" | "lifted";
  /** How the deployment tells people of their bookings; without it notices wait. */
  notices?: NoticeMeans;
  /** Where scans of papers are kept and who looks at them first; without it none are taken. */
  files?: FileMeans;
  /** Where ends of the centres' audits are written down outside the database; without it nothing is compared with them. */
  auditAnchors?: AuditAnchors;
};

export type FileMeans = { store: FileStore; scan: VirusScanner };

export type NoticeMeans = {
  /** The public address that links in notices begin with, without a slash at the end. */
  publicAddress: string;
  /** Whether there is a mail server to send by. */
  mail: boolean;
  /** Providers of SMS that a centre may choose, by name. */
  smsProviders: readonly string[];
  /** A demonstration without a mail server: the staff see what would be sent. */
  showsOutbox: boolean;
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
