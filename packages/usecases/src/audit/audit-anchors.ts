/** Where the chain of a centre ended at a moment, as it is kept outside the database. */
export type AuditAnchor = { tenantId: string; seq: number; hash: string; at: Date };

/**
 * A place outside the database that remembers ends of chains: who may write to the database alone cannot make a chain
 * shorter without its being seen (R6).
 */
export type AuditAnchors = {
  /** Keeps them for good: when it has ended they are on the disk. */
  append(anchors: readonly AuditAnchor[]): Promise<void>;
  /** Every anchor of a centre, the oldest first. */
  of(tenantId: string): Promise<AuditAnchor[]>;
};
