import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { lineSql } from "../serving/point-read.ts";
import type { Bench } from "./bench.ts";
import type { SampledLine } from "./sampled-lines.ts";

const scripts = 16;

/** The same statement by `pgbench -M prepared`, per second; null where there is no pgbench. */
export async function pgbenchRate(
  { database, options }: Bench,
  lines: SampledLine[],
  connections: number,
): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), "prosvet-bench-"));
  try {
    const files = lines.slice(0, scripts).map(({ tenantId, id }, at) => {
      const file = join(folder, `${at}.sql`);
      writeFileSync(file, `${lineSql.replace("$1", `'${tenantId}'`).replace("$2", `'${id}'`).trim()};\n`);
      return file;
    });
    const { socketDir, port } = database.server;
    const { stdout } = await promisify(execFile)(process.env.PROSVET_PGBENCH ?? "pgbench", [
      ...["-n", "-M", "prepared", "-c", `${connections}`, "-j", "2", "-T", `${Math.ceil(options.seconds)}`],
      ...["-h", socketDir, "-p", `${port}`, "-U", "prosvet_backup", ...files.flatMap((file) => ["-f", file])],
      "prosvet",
    ]);
    return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
