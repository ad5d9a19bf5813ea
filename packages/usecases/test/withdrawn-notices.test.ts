import { emptyDatabase } from "@prosvet/testing";
import { contextOf, type Letter, listConsentsOf, sendNotices, withdrawConsent } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { consents, minutesLater, openDesk, person } from "./support/desk.ts";

const base = await emptyDatabase("withdrawn_notices");

it("[R42] a recipient who took the consent back is sent nothing more, what was queued before included", async () => {
  const desk = await openDesk(base);
  const ctx = desk.as();
  const named = { anonymous: undefined, consents };
  await desk.register({ ...named, person });
  const { id } = await desk.register({ ...named, person: { ...person, email: "other@example.ru" } });
  const [booking] = await desk.rows<{ recipient: string }>(
    `select recipient_id as recipient from app.bookings where id = '${id}'`,
  );
  const [given] = (await listConsentsOf(ctx, booking?.recipient ?? "")).consents;
  await withdrawConsent(ctx, { id: given?.id ?? "", how: "email" });

  const sent: string[] = [];
  const email = async ({ to }: Letter) => {
    sent.push(to);
    return "delivered" as const;
  };
  const deps = base.deps({
    clock: () => minutesLater(5),
    notices: { publicAddress: "http://localhost", mail: true, smsProviders: [], showsOutbox: false },
  });
  await sendNotices(contextOf(deps, { kind: "worker" } as const), { email, sms: new Map() });
  expect(sent).toEqual(["anna@example.ru"]);
  const outbox = await desk.rows<{ why: string | null }>(
    `select last_failure as why from app.outbox where booking_id = '${id}' and withdrawn_at is not null`,
  );
  expect(outbox.map(({ why }) => why)).toEqual(["consent_withdrawn"]);
});
