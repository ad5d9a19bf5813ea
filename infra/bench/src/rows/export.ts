import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { openDatabase } from "@prosvet/db";
import { folderStore, noScanner } from "@prosvet/usecases";
import { prepareJobs } from "@prosvet/worker";
import { askForFile } from "../exporting/ask-for-file.ts";
import { type Book, fillBook, removeBook } from "../exporting/fill-book.ts";
import { startExportingWorker } from "../exporting/worker-process.ts";
import { megabytes, ms, perSecond, ratioText, verdictOf } from "../figures/line.ts";
import type { Bench, Row } from "./bench.ts";

const mostLines = 100_000;
const mostMs = 10_000;
const mostBytes = 250 * 2 ** 20;

/** A year's book as a table, asked for by its head and made by the worker; the floor copies the same lines out of the database. */
export const exportRow: Row = {
  name: "export",
  async measure({ database, options }) {
    const { superuser, server, keyring, keyringFile, doorUrls } = database;
    const lines = Math.min(mostLines, options.services);
    const ownerUrl = server.url("prosvet_owner");
    await prepareJobs(ownerUrl);
    const book = await fillBook({ sql: superuser, ownerUrl, keyring, lines });
    const filesFolder = `${keyringFile}-files`;
    const db = openDatabase(doorUrls, { max: 2 });
    const worker = await startExportingWorker({ workerUrl: doorUrls.worker, keyringFile, filesFolder });
    try {
      const files = { store: folderStore(filesFolder), scan: noScanner };
      const deps = { db, keyring, clock: () => new Date(), publicLimits: "kept", files } as const;
      const idleBytes = worker.peakBytes();
      const floorMs = await copyOut(database, book);
      const cpuBefore = worker.cpuMs();
      const made = await askForFile(deps, book);
      const cpuMs = worker.cpuMs() - cpuBefore;
      const peak = worker.peakBytes();
      const what = `export of ${made.rows} lines to XLSX`;
      return [
        {
          what: `${what}, asked for to ready (${megabytes(made.bytes)}, ${perSecond(made.rows / (made.ms / 1000))})`,
          ...{ floor: ms(floorMs), subject: ms(made.ms), ratio: ratioText(made.ms / floorMs) },
          ...{ bar: `≤ ${mostMs} ms`, verdict: verdictOf(made.ms <= mostMs && made.progress.length > 1) },
        },
        {
          what: `${what}, processor time of the worker`,
          ...{ floor: null, subject: ms(cpuMs), ratio: null, bar: "–", verdict: "for interest" },
        },
        {
          what: `${what}, most memory of the worker`,
          ...{ floor: megabytes(idleBytes), subject: megabytes(peak), ratio: ratioText(peak / idleBytes) },
          ...{ bar: `≤ ${megabytes(mostBytes)}`, verdict: verdictOf(peak <= mostBytes) },
        },
      ];
    } finally {
      await worker.stop();
      await db.close();
      await removeBook(superuser, book);
    }
  },
};

/** The same lines out of the database as text, with nothing done to them: the least that an export can take. */
async function copyOut({ superuser }: Bench["database"], { tenantId, year }: Book): Promise<number> {
  const started = performance.now();
  const query = superuser.unsafe(`copy (
    select s.*, r.code, r.anonymous, r.category, r.child_age_years, b.requested_at, b.source, g.mark, g.channel, g.rated_at
    from app.services s
    join app.recipients r on r.tenant_id = s.tenant_id and r.id = s.recipient_id
    left join app.bookings b on b.tenant_id = s.tenant_id and b.id = s.booking_id
    left join app.ratings g on g.tenant_id = s.tenant_id and g.service_id = s.id
    where s.tenant_id = '${tenantId}' and s.register = 'services' and s.year = ${year} order by s.number) to stdout`);
  await pipeline(await query.readable(), createWriteStream("/dev/null"));
  return performance.now() - started;
}
