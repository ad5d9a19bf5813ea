import { emptyDatabase } from "@prosvet/testing";
import { sendNotices } from "@prosvet/usecases";
import { createMailPost } from "@prosvet/worker";
import { describe, expect, it, vi } from "vitest";
import { openMailbox } from "./support/mailbox.ts";
import { now, openCentre, outboxOf, postBy, sender, workerAt } from "./support/written-to.ts";

const base = await emptyDatabase("post");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe("each notice leaves once", () => {
  it("with three programs at it at once, forty notices are forty letters", async () => {
    const mailbox = await openMailbox({ beforeYes: () => new Promise((resolve) => setTimeout(resolve, 5)) });
    const post = postBy(createMailPost(mailbox.url, sender));
    const { centre, book } = await openCentre(base);
    const bookings = [];
    for (let slot = 0; slot < 40; slot++) bookings.push(await book({ slot }));
    await Promise.all([1, 2, 3].map(() => sendNotices(workerAt(base), post)));
    await Promise.all([1, 2, 3].map(() => sendNotices(workerAt(base, minutes(3)), post)));
    for (const { email } of bookings) expect(mailbox.to(email)).toHaveLength(1);
    const ids = mailbox.received.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const sent = (await outboxOf(base, centre)).filter(({ sentAt }) => sentAt !== null);
    expect(sent.length).toBe(ids.length);
  });

  it("one of whom nobody knows how its try ended is tried again when its claim is over, not before", async () => {
    const mailbox = await openMailbox();
    const post = postBy(createMailPost(mailbox.url, sender));
    const lost = postBy(() => Promise.reject(new Error("the program has died")));
    const { book } = await openCentre(base);
    const { email } = await book();
    await expect(sendNotices(workerAt(base), lost)).rejects.toThrow("notices were not looked at: Error");
    await sendNotices(workerAt(base, minutes(1)), post);
    expect(mailbox.to(email)).toEqual([]);
    await sendNotices(workerAt(base, minutes(2)), post);
    expect(mailbox.to(email)).toHaveLength(1);
  });
});

describe("a mail server that fails", () => {
  it("for an hour loses nothing, and no booking waits for it", async () => {
    const first = await openMailbox();
    const { port } = first;
    await first.close();
    const post = postBy(createMailPost(`smtp://127.0.0.1:${port}`, sender));
    const { centre, book } = await openCentre(base);
    const bookings: { email: string }[] = [];
    for (let slot = 0; slot < 12; slot++) {
      const started = performance.now();
      bookings.push(await book({ slot }));
      expect(performance.now() - started).toBeLessThan(2_000);
      await sendNotices(workerAt(base, minutes(slot * 5)), post);
    }
    const waiting = await outboxOf(base, centre);
    expect(waiting.filter(({ sentAt, failedAt, withdrawnAt }) => sentAt ?? failedAt ?? withdrawnAt)).toEqual(
      [],
    );
    const mailbox = await openMailbox({ port });
    for (const minute of [60, 65]) await sendNotices(workerAt(base, minutes(minute)), post);
    for (const { email } of bookings) expect(mailbox.to(email)).toHaveLength(1);
  });

  it("is asked once in a run and not once for each letter", async () => {
    const closed = await openMailbox();
    await closed.close();
    const tries = vi.fn(createMailPost(closed.url, sender));
    const { book } = await openCentre(base);
    for (let slot = 0; slot < 12; slot++) await book({ slot });
    await sendNotices(workerAt(base), postBy(tries));
    expect(tries.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it("with an address that is refused for good is not tried again; the code is kept, never the address", async () => {
    const refuse = (address: string) => ({ code: 550, words: `5.1.1 ${address}: no such mailbox` });
    const mailbox = await openMailbox({ refuse });
    const post = postBy(createMailPost(mailbox.url, sender));
    const { centre, book } = await openCentre(base);
    const { email } = await book();
    await sendNotices(workerAt(base), post);
    const [row] = (await outboxOf(base, centre)).filter(({ kind }) => kind === "booking_received");
    expect(row).toMatchObject({ lastFailure: "550", failedAt: now, sentAt: null, attempts: 1 });
    expect(JSON.stringify(await outboxOf(base, centre))).not.toContain(email);
  });

  it("with a letter that it does not take now gets it again every five minutes, forty-eight times in four hours", async () => {
    const mailbox = await openMailbox({ refuse: () => ({ code: 451, words: "greylisted" }) });
    const post = postBy(createMailPost(mailbox.url, sender));
    const { centre, book } = await openCentre(base);
    await book({ slot: 60 });
    for (let minute = 0; minute <= 300; minute += 5) await sendNotices(workerAt(base, minutes(minute)), post);
    const [row] = (await outboxOf(base, centre)).filter(({ kind }) => kind === "booking_received");
    expect(row).toMatchObject({ lastFailure: "451", attempts: 48, failedAt: minutes(235), sentAt: null });
  });

  it("with a certificate that nobody vouches for gets no letter: it waits", async () => {
    const mailbox = await openMailbox({ options: { secure: true } });
    const post = postBy(createMailPost(mailbox.url.replace("smtp:", "smtps:"), sender));
    const { centre, book } = await openCentre(base);
    await book();
    await sendNotices(workerAt(base), post);
    const [row] = (await outboxOf(base, centre)).filter(({ kind }) => kind === "booking_received");
    expect(row?.lastFailure).toMatch(/^(ESOCKET|ETLS|ECONNECTION)$/);
    expect(row).toMatchObject({ sentAt: null, failedAt: null, withdrawnAt: null });
    expect(mailbox.received).toEqual([]);
  });

  it("without one at all everything waits and nothing is opened", async () => {
    const { centre, book } = await openCentre(base);
    await book();
    await sendNotices(workerAt(base), { email: null, sms: new Map() });
    const [row] = await outboxOf(base, centre);
    expect(row).toMatchObject({ attempts: 0, sentAt: null, failedAt: null, withdrawnAt: null });
  });
});
