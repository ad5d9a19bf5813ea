import { readFileSync } from "node:fs";
import type postgres from "postgres";

/** Time on the processor of one process since its start, in µs; null when it is gone. */
function cpuOf(pid: number): number | null {
  try {
    const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ");
    return Number(nanoseconds) / 1000;
  } catch {
    return null;
  }
}

/** The server processes of all connections of a role. */
export async function backendsOf(sql: postgres.Sql, role: string): Promise<number[]> {
  const rows = await sql<{ pid: number }[]>`select pid from pg_stat_activity where usename = ${role}`;
  return rows.map(({ pid }) => pid);
}

/** Starts a stopwatch over backends; it answers their CPU in µs since then. A backend that ended is left out. */
export function backendStopwatch(pids: readonly number[]): () => number {
  const before = pids.map(cpuOf);
  return () =>
    pids.reduce((sum, pid, at) => {
      const [from, to] = [before[at], cpuOf(pid)];
      return from == null || to === null ? sum : sum + to - from;
    }, 0);
}
