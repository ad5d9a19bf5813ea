import { outbox } from "@prosvet/db/schema";
import { emptyDatabase } from "@prosvet/testing";
import { prepareJobs } from "@prosvet/worker";
import { beforeAll, describe, expect, it } from "vitest";
import { openMailbox } from "./support/mailbox.ts";
import { type WorkerProcess, workerProcesses } from "./support/worker-process.ts";
import { openCentre, outboxOf } from "./support/written-to.ts";

const base = await emptyDatabase("killed_worker");
const start = workerProcesses(base);
const today = new Date();
const kills = 5;

beforeAll(() => prepareJobs(base.urls.owner));

type Centre = Awaited<ReturnType<typeof openCentre>>["centre"];

/** Holds the rows of the outbox, so that nobody can mark one as sent, until let go. */
function holdOutbox({ tenantId }: Centre) {
  const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const done = base.owner.inTenant(tenantId, async (tx) => {
    await tx.execute("select 1 from app.outbox for update");
    held.resolve();
    await released.promise;
  });
  const release = () => {
    released.resolve();
    return done;
  };
  return { held: held.promise, release };
}

/** What a new worker does when the claim of a dead one has run out. */
const endClaims = ({ tenantId }: Centre) =>
  base.owner.inTenant(tenantId, (tx) => tx.update(outbox).set({ claimedUntil: null }));

describe("a worker that dies with a letter in hand", () => {
  it("between the server's 250 and the mark sends it at most once more for each death, under one Message-ID", async () => {
    const { centre, book } = await openCentre(base, today);
    let worker: WorkerProcess | null = null;
    let hold: ReturnType<typeof holdOutbox> | null = null;
    let deaths = 0;
    const mailbox = await openMailbox({
      async beforeYes() {
        if (deaths === kills) return;
        hold = holdOutbox(centre);
        await hold.held;
      },
      afterYes: () => {
        if (deaths === kills) return;
        deaths++;
        // The 250 is on its way, the mark waits behind the held row: it can never come to its commit.
        setTimeout(() => worker?.child.kill("SIGKILL"), 150);
      },
    });
    const { email } = await book();
    for (let round = 0; round < kills; round++) {
      worker = await start(mailbox.url);
      await worker.gone;
      await (hold as ReturnType<typeof holdOutbox> | null)?.release();
      const [row] = await outboxOf(base, centre);
      expect(row).toMatchObject({ sentAt: null, attempts: round + 1 });
      await endClaims(centre);
    }
    worker = await start(mailbox.url);
    await expect
      .poll(async () => (await outboxOf(base, centre))[0]?.sentAt, { timeout: 10_000 })
      .not.toBeNull();
    worker.child.kill("SIGTERM");
    await worker.gone;
    const letters = mailbox.to(email);
    const ids = new Set(letters.map(({ mail }) => mail.messageId));
    console.log(JSON.stringify({ id: "F7", kills: deaths, letters: letters.length, message_ids: ids.size }));
    expect(deaths).toBe(kills);
    expect(letters.length).toBeLessThanOrEqual(1 + kills);
    expect(ids.size).toBe(1);
  }, 120_000);

  it("is woken by the commit that queues a notice, without waiting for the minute", async () => {
    const mailbox = await openMailbox();
    const worker = await start(mailbox.url);
    const { book } = await openCentre(base, today);
    const booked = performance.now();
    const { email } = await book();
    await expect.poll(() => mailbox.to(email).length, { timeout: 8_000, interval: 50 }).toBe(1);
    expect(performance.now() - booked).toBeLessThan(8_000);
    worker.child.kill("SIGTERM");
    expect(await worker.gone).toEqual([0, null]);
  }, 60_000);

  it("[R42] writes no address into its log, whatever the server answers", async () => {
    const refuse = (address: string) => ({ code: 550, words: `${address} is unknown` });
    const mailbox = await openMailbox({ refuse });
    const worker = await start(mailbox.url);
    const { centre, book } = await openCentre(base, today);
    const { email } = await book();
    const failed = async () => (await outboxOf(base, centre))[0]?.lastFailure;
    await expect.poll(failed, { timeout: 8_000 }).toBe("550");
    worker.child.kill("SIGTERM");
    await worker.gone;
    expect(worker.said()).not.toContain(email);
    expect(worker.said()).not.toContain("@");
  }, 60_000);
});
