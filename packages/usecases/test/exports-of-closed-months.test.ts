import { emptyDatabase } from "@prosvet/testing";
import { askExport, closePeriod, contextOf, correctService, makeExports } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { now, openJournal } from "./support/journal.ts";
import { keeper } from "./support/keeper.ts";

const base = await emptyDatabase("exports_of_closed_months");

it("[R8] a document of a journal says which months of it are closed, and that a line was changed since, also of the worker", async () => {
  const { centre, record, as } = await openJournal(base);
  const head = await centre.member("head");
  const inOctober = { startedAt: "2026-10-15T11:00:00+05:00" };
  const line = await record(inOctober);
  await closePeriod(as(head), { register: "services", month: "2026-10", confirmed: true });
  await record({ ...inOctober, afterClosingReason: "Пропущена" }, head);
  const changes = { durationMinutes: 30 };
  await correctService(as(head), line.id, { version: 1, reason: "Ошибка", changes });
  await askExport(as(head), { document: "services", format: "xlsx", use: "general", year: 2026 });
  const { write, last } = keeper();
  await makeExports(contextOf(base.deps({ clock: () => now }), { kind: "worker" }), write);
  expect(last()?.content).toMatchObject({
    heading: {
      notes: ["Закрытые периоды: октябрь 2026 года."],
      signatures: [{ post: "Журнал ведёт", name: null }, { post: expect.stringMatching(/./) }],
    },
  });
  expect(last()?.rows).toMatchObject([
    { enteredAfterClosing: null, corrections: [{ closedPeriod: "октябрь 2026 года" }] },
    { enteredAfterClosing: "октябрь 2026 года", corrections: [] },
  ]);
});
