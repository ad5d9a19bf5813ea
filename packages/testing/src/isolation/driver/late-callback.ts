import { setTimeout as delay } from "node:timers/promises";
import { newId } from "@prosvet/crypto";
import type { TenantId } from "@prosvet/db";
import type { Sql } from "postgres";
import type { Finding } from "../finding.ts";
import type { OpenTransaction } from "./open-transaction.ts";

export const lateWays = ["read", "throw", "return"] as const;
export type LateWay = (typeof lateWays)[number];

export type LateReport = {
  /** Tenants of the rows that the late callback of the first tenant was given. */
  seenOfAnother: string[];
  /** Of the two rows that the second tenant wrote in one transaction. */
  kept: number;
  first: string;
  second: string;
  lateRead: string | null;
};

const ended = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(
      () => "committed",
      (error: Error) => error.name,
    ),
    delay(3_000, "hung", { ref: false }),
  ]);

/**
 * A callback of the first tenant outlives its connection and then reads, throws or returns, while a transaction of the
 * second is open. In: how transactions are opened, a superuser to kill by, two tenants.
 */
export async function lateCallback(
  open: OpenTransaction,
  root: Sql,
  [firstTenant, secondTenant]: [TenantId, TenantId],
  way: LateWay,
): Promise<LateReport> {
  const batch = newId();
  const opened = Promise.withResolvers<void>();
  const [seenOfAnother, late]: [string[], { read: string | null }] = [[], { read: null }];
  let seq = 1;
  const row =
    () => `insert into app.audit_entries (tenant_id, id, at, actor, action, subject_kind, subject_id, seq, hash)
    values ('${secondTenant}', '${newId()}', now(), 'member', 'late', 'batch', '${batch}', ${seq++}, 'none')`;

  const outlived = open(firstTenant, async (ask) => {
    const [backend] = await ask("select pg_backend_pid() as pid");
    await root.unsafe(`select pg_terminate_backend(${Number(backend?.pid)})`);
    await opened.promise;
    if (way === "throw") throw new Error("late");
    if (way === "return") return;
    const rows = await ask("select tenant_id::text as tenant from app.audit_entries").catch(
      (error: Error) => {
        late.read = (error.cause as Error | undefined)?.name ?? error.name;
        return [];
      },
    );
    for (const { tenant } of rows) if (tenant !== firstTenant) seenOfAnother.push(String(tenant));
  });
  const first = ended(outlived);
  await delay(150);
  const second = await ended(
    open(secondTenant, async (ask) => {
      await ask(row());
      opened.resolve();
      await delay(250);
      await ask(row());
    }),
  );
  const [kept] = await root.unsafe<{ rows: number }[]>(
    `select count(*)::int as rows from app.audit_entries where subject_id = '${batch}'`,
  );
  return { seenOfAnother, kept: kept?.rows ?? 0, first: await first, second, lateRead: late.read };
}

/** What a report shows: rows of another tenant, or a transaction that was not whole. */
export function faultsOf(way: LateWay, { seenOfAnother, kept, second }: LateReport): Finding[] {
  const object = `a late ${way}`;
  const whole = kept === (second === "committed" ? 2 : 0);
  return [
    ...(seenOfAnother.length > 0
      ? [{ rule: "leak", object, detail: `${seenOfAnother.length} rows of another tenant` }]
      : []),
    ...(whole ? [] : [{ rule: "half", object, detail: `${kept} of 2 rows kept, the transaction ${second}` }]),
    ...(second === "committed" ? [] : [{ rule: "harm", object, detail: `the other transaction ${second}` }]),
  ];
}
