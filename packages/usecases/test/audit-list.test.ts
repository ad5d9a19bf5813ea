import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import { emptyDatabase } from "@prosvet/testing";
import { contextOf, listAudit, readHistory, verifyAudit } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { writeAudit } from "../src/audit/index.ts";
import { auditedCentres } from "./support/audited.ts";

const base = await emptyDatabase("audit_list");
const { open } = auditedCentres(base);

/** A centre in which a head added materials and the program sent a notice of a booking. */
async function openLived() {
  const centre = await open(5);
  const booking = newId();
  const program = contextOf(base.deps(), { kind: "worker" } as const);
  await withTenant(base.db, centre.tenantId, async (tx) => {
    const facts = { why: "Звонок о переносе" };
    const subject = { kind: "booking", id: booking } as const;
    await writeAudit(tx, program, { action: "notices.send", subject });
    await writeAudit(tx, centre.as(), { action: "recipients.disclose", subject, facts });
  });
  return { ...centre, booking };
}

it("[R6] the head reads who did what, when, to what and why, in words, the newest first and page by page", async () => {
  const { as, head, booking } = await openLived();
  const first = await listAudit(as(), { limit: 3 });
  expect(first.lines.map(({ number }) => number)).toEqual([7, 6, 5]);
  expect(first.lines[0]).toMatchObject({
    who: head.displayName,
    what: "Открыты данные получателя",
    subject: { kind: "booking", id: booking, words: "Запись" },
    why: "Звонок о переносе",
  });
  expect(first.lines[1]).toMatchObject({ who: "Программа", what: "Отправлено уведомление", why: null });
  const rest = await listAudit(as(), { before: first.next ?? "" });
  expect(rest.lines.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  expect(rest.next).toBeNull();
  expect(first.people).toEqual([{ id: head.membershipId, name: head.displayName }]);
});

it("[R6] the list is narrowed by who, by what, by a thing and by days of the centre", async () => {
  const { as, head, booking, centre } = await openLived();
  const numbers = async (filter: Parameters<typeof listAudit>[1]) =>
    (await listAudit(as(), filter)).lines.map(({ number }) => number);
  expect(await numbers({ action: "notices.send" })).toEqual([6]);
  expect(await numbers({ area: "recipients" })).toEqual([7]);
  expect(await numbers({ membershipId: head.membershipId })).toEqual([7, 5, 4, 3, 2, 1]);
  expect(await numbers({ subjectKind: "booking", subjectId: booking })).toEqual([7, 6]);
  const today = dayOf(as().now, (await centre.read()).timezone);
  expect(await numbers({ from: today, to: today })).toHaveLength(7);
  expect(await numbers({ to: "2020-01-01" })).toEqual([]);
  expect(await numbers({ from: "2100-01-01" })).toEqual([]);
  const history = await readHistory(as(), { kind: "booking", id: booking });
  expect(history.map(({ number }) => number)).toEqual([7, 6]);
});

it("[R6] the audit is the head's, and another centre's is not in it", async () => {
  const [{ centre }, other] = [await openLived(), await open(1)];
  expect((await listAudit(other.as(), {})).lines).toHaveLength(1);
  for (const role of ["registrar", "consultant"] as const) {
    const ctx = contextOf(base.deps(), await centre.member(role));
    await expect(listAudit(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
    await expect(readHistory(ctx, { kind: "booking", id: newId() })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(verifyAudit(ctx)).rejects.toMatchObject({ code: "forbidden" });
  }
});
