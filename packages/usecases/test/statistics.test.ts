import { newId } from "@prosvet/crypto";
import { asVerifiedDepartment } from "@prosvet/db";
import { createCentre, createDepartment, emptyDatabase, type TestCentre } from "@prosvet/testing";
import {
  contextOf,
  forgetStale,
  RecordService,
  readDepartmentCounts,
  recomputeCounts,
  recordService,
} from "@prosvet/usecases";
import { expect, it } from "vitest";

const base = await emptyDatabase("statistics");
const now = new Date("2026-11-18T07:00:00Z");
const deps = base.deps({ clock: () => now });
const worker = contextOf(deps, { kind: "worker" });
const november = { from: "2026-10", to: "2026-11" };

const reader = (departmentId: string) =>
  contextOf(deps, {
    kind: "department",
    identityId: newId(),
    departmentId: asVerifiedDepartment(departmentId),
  });

/** The months of a centre that are still to be counted anew. */
const requestsOf = async ({ tenantId }: TestCentre) => {
  const rows = await base.owner.inTenant(tenantId, (tx) =>
    tx.execute<{ month: string }>("select distinct month::text from app.rollup_requests order by 1"),
  );
  return rows.map(({ month }) => month);
};

async function record(
  centre: TestCentre,
  startedAt: string,
  changes: Partial<RecordService> = {},
  recordedAt = now,
) {
  const input = RecordService.parse({
    ...{ consultantId: centre.consultantIds[0], startedAt, durationMinutes: 45, kind: "content" },
    ...{
      content: "methodical",
      form: "in_person",
      channel: "face_to_face",
      topics: ["5"],
      outcome: "satisfied",
    },
    ...changes,
  });
  const ctx = contextOf(base.deps({ clock: () => recordedAt }), await centre.member("registrar"));
  return recordService(ctx, input, newId());
}

it("a department sees the exact count of its centres by month, and nothing of another department's", async () => {
  const departmentId = await createDepartment(base);
  const [first, second] = [
    await createCentre(base, { departmentId }),
    await createCentre(base, { departmentId }),
  ];
  const foreign = await createCentre(base);
  await record(first, "2026-11-17T10:00:00+05:00");
  await record(first, "2026-11-17T12:00:00+05:00", { participants: 2 });
  await record(first, "2026-10-31T23:30:00+05:00");
  await record(second, "2026-11-02T10:00:00+05:00", { outcome: "interrupted_technical" });
  await record(foreign, "2026-11-02T10:00:00+05:00");
  await recomputeCounts(worker);
  const counts = await readDepartmentCounts(reader(departmentId), november);
  const rows = Object.fromEntries(counts.centres.map(({ slug, services }) => [slug, services]));
  expect(rows).toEqual({ [first.slug]: [1, 2], [second.slug]: [0, 0] });
  expect(counts).toMatchObject({ months: ["2026-10", "2026-11"], totals: [1, 2], total: 3 });
});

it("counting anew is idempotent and takes its queue", async () => {
  const centre = await createCentre(base);
  await record(centre, "2026-11-17T10:00:00+05:00");
  await recomputeCounts(worker);
  expect(await requestsOf(centre)).toEqual([]);
  await recomputeCounts(worker);
  expect((await readDepartmentCounts(reader(centre.departmentId), november)).total).toBe(1);
});

it("no line is lost when it is recorded while the counting runs", async () => {
  const centre = await createCentre(base);
  const writing = Promise.all(Array.from({ length: 30 }, () => record(centre, "2026-11-17T10:00:00+05:00")));
  for (let round = 0; round < 5; round++) await recomputeCounts(worker);
  await writing;
  await recomputeCounts(worker);
  expect((await readDepartmentCounts(reader(centre.departmentId), november)).total).toBe(30);
});

it("a month that cannot be counted stays asked for and holds up no other, though it waits longest", async () => {
  const [poisoned, healthy] = [await createCentre(base), await createCentre(base)];
  await record(poisoned, "2026-09-17T10:00:00+05:00", {}, new Date("2026-09-18T07:00:00Z"));
  await record(poisoned, "2026-11-17T10:00:00+05:00");
  await record(healthy, "2026-11-17T10:00:00+05:00");
  const poison = `poison_${newId().replaceAll("-", "")}`;
  const onCounts = (change: string) =>
    base.owner.transact((tx) => tx.execute(`alter table app.service_counts ${change}`));
  const bad = `tenant_id <> '${poisoned.tenantId}' or month <> '2026-09-01'`;
  await onCounts(`add constraint ${poison} check (${bad})`);
  try {
    const failing = recomputeCounts(worker);
    await expect(failing).rejects.toThrow(/^1 months were not counted: 23514$/);
    expect(await requestsOf(poisoned)).toEqual(["2026-09-01"]);
    for (const { departmentId } of [poisoned, healthy]) {
      expect((await readDepartmentCounts(reader(departmentId), november)).total).toBe(1);
    }
  } finally {
    await onCounts(`drop constraint ${poison}`);
  }
  await recomputeCounts(worker);
  expect(await requestsOf(poisoned)).toEqual([]);
});

it("a period that is none is refused in words", async () => {
  const centre = await createCentre(base);
  const backwards = readDepartmentCounts(reader(centre.departmentId), { from: "2026-11", to: "2026-01" });
  await expect(backwards).rejects.toMatchObject({ code: "invalid" });
});

it("keys of requests are forgotten after two days, and not before", async () => {
  const centre = await createCentre(base);
  await record(centre, "2026-11-17T10:00:00+05:00");
  const keys = () =>
    base.owner.inTenant(centre.tenantId, (tx) => tx.execute("select 1 from app.idempotency_keys"));
  const after = (hours: number) =>
    contextOf(base.deps({ clock: () => new Date(now.getTime() + hours * 3_600_000) }), {
      kind: "worker",
    } as const);
  await forgetStale(after(47));
  expect(await keys()).toHaveLength(1);
  await forgetStale(after(49));
  expect(await keys()).toHaveLength(0);
});
