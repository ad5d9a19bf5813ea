import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { newId } from "@prosvet/crypto";
import { asVerifiedDepartment } from "@prosvet/db";
import { createCentre, emptyDatabase } from "@prosvet/testing";
import { contextOf, RecordService, readDepartmentCounts, recordService } from "@prosvet/usecases";
import { prepareJobs, startWorker } from "@prosvet/worker";
import { expect, it } from "vitest";
import { keyringFileOf } from "./support/worker-process.ts";

const base = await emptyDatabase("worker");

/** Records a service in a new centre and waits for its department's count of it. */
async function expectCounted() {
  const centre = await createCentre(base);
  const now = new Date();
  const line = RecordService.parse({
    ...{ consultantId: centre.consultantIds[0], startedAt: now.toISOString(), durationMinutes: 30 },
    ...{
      kind: "content",
      content: "methodical",
      form: "remote",
      channel: "phone",
      topics: ["5"],
      outcome: "satisfied",
    },
  });
  await recordService(contextOf(base.deps(), await centre.member("registrar")), line, newId());
  const departmentId = asVerifiedDepartment(centre.departmentId);
  const reader = contextOf(base.deps(), { kind: "department", identityId: newId(), departmentId });
  const month = now.toISOString().slice(0, 7);
  const previous = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 7);
  const counted = async () => (await readDepartmentCounts(reader, { from: previous, to: month })).total;
  await expect.poll(counted, { timeout: 10_000, interval: 100 }).toBe(1);
}

it("a service recorded while the worker runs is in the department's count at once, without waiting for the minute", async () => {
  await prepareJobs(base.urls.owner);
  await prepareJobs(base.urls.owner);
  const worker = await startWorker(base.deps(), base.urls.doors.worker);
  try {
    await expectCounted();
  } finally {
    await worker.stop();
  }
});

it("the process of the worker counts with the URL of its own door and the keys alone, and ends when it is asked to", async () => {
  await prepareJobs(base.urls.owner);
  const env = { PROSVET_WORKER_URL: base.urls.doors.worker, PROSVET_KEYRING_FILE: keyringFileOf(base) };
  const child = fork(fileURLToPath(import.meta.resolve("@prosvet/worker/main")), { env });
  const ended = once(child, "exit");
  await once(child, "message");
  await expectCounted();
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
