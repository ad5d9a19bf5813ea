/** What a run under kills came to; every figure but the first three must be 0. */
export type ChaosReport = {
  id: "F3";
  transactions: number;
  kills: number;
  lost: number;
  cross_tenant: number;
  half_commits: number;
  lost_acks: number;
  revived: number;
  hung: number;
  unhandled: number;
};

export type ChaosOrder = {
  doors: Record<"tenant" | "public" | "auth" | "department" | "worker", string>;
  superuser: string;
  tenants: string[];
  workers: number;
  seconds: number;
};
