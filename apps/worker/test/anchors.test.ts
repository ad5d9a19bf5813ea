import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCentre, openSuperuser, testDatabase } from "@prosvet/testing";
import { anchorFile, contextOf, verifyAudit } from "@prosvet/usecases";
import { prepareJobs } from "@prosvet/worker";
import { afterAll, expect, it } from "vitest";
import { keyringFileOf } from "./support/worker-process.ts";

const base = testDatabase();
const root = openSuperuser(base.urls);
afterAll(() => root.end());

it("[R6] the process of the worker writes the ends of the audits to its file, and the head is told when", async () => {
  await prepareJobs(base.urls.owner);
  const centre = await createCentre(base);
  const head = await centre.member("head");
  const file = join(mkdtempSync(join(tmpdir(), "prosvet-anchors-")), "anchors");
  const env = {
    ...{ PROSVET_WORKER_URL: base.urls.doors.worker, PROSVET_KEYRING_FILE: keyringFileOf(base) },
    PROSVET_ANCHOR_FILE: file,
  };
  const child = fork(fileURLToPath(import.meta.resolve("@prosvet/worker/main")), { env });
  const ended = once(child, "exit");
  await once(child, "message");
  await root`select graphile_worker.add_job('anchor_audits', '{}'::json)`;
  const deps = base.deps({ auditAnchors: anchorFile(file) });
  const anchored = async () => (await verifyAudit(contextOf(deps, head))).anchoredAt;
  await expect.poll(anchored, { timeout: 10_000, interval: 100 }).toBeInstanceOf(Date);
  expect((await verifyAudit(contextOf(deps, head))).findings).toEqual([]);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
