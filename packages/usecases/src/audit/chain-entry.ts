import { chainHash } from "@prosvet/crypto";

/** What the hash of a line of the audit is taken of. */
export type ChainEntry = {
  id: string;
  at: Date | string;
  actor: string;
  membershipId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  facts: unknown;
};

export type Link = { seq: number; hash: string };

/**
 * The hash of a line at a number of the chain of a centre, over the hash before it (R6). `at` is a moment, or what the
 * database says of one in milliseconds: a time moved by less than that is found too.
 */
export const hashOf = (
  key: Buffer,
  before: string,
  tenantId: string,
  seq: number | null,
  entry: ChainEntry,
): string =>
  chainHash(key, before, {
    tenantId,
    seq,
    id: entry.id,
    at: millisecondsOf(entry.at),
    actor: entry.actor,
    membershipId: entry.membershipId,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    facts: entry.facts,
  });

/** What the first line of a centre's chain is hashed over when nothing was before it. */
export const startOf = (key: Buffer, tenantId: string): string => chainHash(key, "", { chainOf: tenantId });

const millisecondsOf = (at: Date | string) =>
  at instanceof Date ? String(at.getTime()) : at.replace(/\.0*$/, "");
