import { emptyDatabase } from "@prosvet/testing";
import { contextOf, forgetStale, longestWaitOfNotices, sendNotices } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { consents, minutesLater, openDesk, person } from "./support/desk.ts";

const base = await emptyDatabase("forgotten_notices");
const days = (count: number) => minutesLater(count * 24 * 60);
const jobAt = (at: Date) => {
  const notices = { publicAddress: "http://localhost", mail: true, smsProviders: [], showsOutbox: false };
  return contextOf(base.deps({ clock: () => at, notices }), { kind: "worker" } as const);
};
const email = async () => "delivered" as const;

it("[R42] how long the oldest notice waits is told, and nothing waits once it was sent", async () => {
  const desk = await openDesk(base);
  await desk.register({ anonymous: undefined, consents, person });
  const [due] = await desk.rows<{ at: string }>("select min(send_after) as at from app.outbox");
  const late = new Date(new Date(due?.at ?? 0).getTime() + 90_000);
  expect(await longestWaitOfNotices(jobAt(late))).toBe(90);
  await sendNotices(jobAt(late), { email, sms: new Map() });
  expect(await longestWaitOfNotices(jobAt(late))).toBe(0);
});

it("[R12] a notice that was sent is forgotten thirty days after it left and after what it spoke of", async () => {
  const desk = await openDesk(base);
  await desk.register({ anonymous: undefined, consents, person });
  await sendNotices(jobAt(minutesLater(5)), { email, sms: new Map() });
  const ended = () =>
    desk.rows<{ sent: boolean; last: string }>(
      "select sent_at is not null as sent, greatest(sent_at, expires_at) as last from app.outbox",
    );
  const [sent] = (await ended()).filter((row) => row.sent);
  const month = 30 * 24 * 60 * 60_000;
  const last = new Date(sent?.last ?? 0).getTime() + month;
  await forgetStale(jobAt(new Date(last)));
  expect((await ended()).filter((row) => row.sent)).toHaveLength(1);
  await forgetStale(jobAt(new Date(last + 1)));
  expect((await ended()).filter((row) => row.sent)).toHaveLength(0);
  const waiting = (await ended()).length;
  await forgetStale(jobAt(days(400)));
  expect((await ended()).length).toBe(waiting);
});
