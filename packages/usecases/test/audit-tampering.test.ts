import { testDatabase } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { auditedCentres } from "./support/audited.ts";

const base = testDatabase();
const { root, open, anchor } = auditedCentres(base);

const at = (seq: number, other: number | null = null) => ({ seq, other });

describe("of an audit that was changed past the program, it is found", () => {
  it("[R6] nothing, when nothing was changed", async () => {
    const { verify, rows } = await open(12);
    expect((await rows()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await verify()).toEqual([]);
  });

  it.each([
    ["the action", "action = 'materials.change'"],
    ["the facts", `facts = '{"offered": true}'`],
    ["who acted", "membership_id = null"],
    ["the subject", "subject_id = null"],
    ["the time by less than a millisecond", "at = at + interval '1 microsecond'"],
    ["the hash", "hash = repeat('0', 64)"],
  ])("[R6] that a line was edited: %s", async (_, change) => {
    const { verify, tenantId } = await open(8);
    await root.unsafe(`update app.audit_entries set ${change} where tenant_id = '${tenantId}' and seq = 5`);
    expect(await verify()).toContainEqual({ kind: "edited", ...at(5) });
  });

  it("[R6] that a line was deleted, the first and one of the middle", async () => {
    const { verify, tenantId } = await open(8);
    await root`delete from app.audit_entries where tenant_id = ${tenantId} and seq in (1, 4, 5)`;
    expect(await verify()).toEqual([
      { kind: "deleted", ...at(1, 1) },
      { kind: "deleted", ...at(4, 5) },
    ]);
  });

  it.each([-1, 0, 100])("[R6] that a line was added at a number where none can be: %i", async (seq) => {
    const { verify, tenantId } = await open(3);
    await root`insert into app.audit_entries (tenant_id, id, at, actor, action, subject_kind, seq, hash)
      values (${tenantId}, gen_random_uuid(), now(), 'member', 'none', 'none', ${seq}, 'none')`;
    expect(await verify()).toEqual([{ kind: "added", ...at(seq) }]);
  });

  it.each([
    ["neighbours", 3, 4],
    ["far apart", 2, 7],
    ["the first and the last", 1, 8],
  ])("[R6] that two lines changed places: %s", async (_, one, other) => {
    const { verify, tenantId } = await open(8);
    const move = (from: number, to: number) =>
      root`update app.audit_entries set seq = ${to} where tenant_id = ${tenantId} and seq = ${from}`;
    await move(one, 99);
    await move(other, one);
    await move(99, other);
    expect(await verify()).toEqual([{ kind: "swapped", ...at(one, other) }]);
  });

  it("[R6] that two lines changed places and their hashes stayed", async () => {
    const { verify, tenantId } = await open(8);
    await root`update app.audit_entries one set hash = other.hash from app.audit_entries other
      where one.tenant_id = ${tenantId} and other.tenant_id = ${tenantId}
        and (one.seq, other.seq) in ((3, 6), (6, 3))`;
    await root`update app.audit_entries set seq = 99 where tenant_id = ${tenantId} and seq = 3`;
    await root`update app.audit_entries set seq = 3 where tenant_id = ${tenantId} and seq = 6`;
    await root`update app.audit_entries set seq = 6 where tenant_id = ${tenantId} and seq = 99`;
    expect(await verify()).toEqual([{ kind: "swapped", ...at(3, 6) }]);
  });

  it("[R6] that the tail was cut off, by the head when it was left as it was", async () => {
    const { verify, tenantId } = await open(8);
    await root`delete from app.audit_entries where tenant_id = ${tenantId} and seq > 6`;
    expect(await verify()).toEqual([{ kind: "cut_tail", ...at(7, 8) }]);
  });

  it("[R6] that the tail was cut off, by the anchor outside when the head was moved back too", async () => {
    const { verify, tenantId, rows } = await open(8);
    await anchor();
    await cutTo(tenantId, 6, await rows());
    expect(await verify()).toEqual([{ kind: "cut_tail", ...at(7, 8) }]);
  });

  it("[R6] that the tail was cut off and others grew in its place, even after a later anchor", async () => {
    const { verify, tenantId, rows, act } = await open(8);
    await anchor();
    await cutTo(tenantId, 6, await rows());
    await act(4);
    await anchor();
    expect(await verify()).toEqual([{ kind: "replaced", ...at(8) }]);
  });

  it("[R6] that the head was changed or is gone, and that its key was", async () => {
    const { verify, tenantId } = await open(3);
    await root`update app.audit_heads set hash = repeat('0', 64) where tenant_id = ${tenantId}`;
    expect(await verify()).toEqual([{ kind: "head", seq: null, other: null }]);
    await root`update app.audit_heads set wrapped_key = replace(wrapped_key, '.r1.', '.r9.') where tenant_id = ${tenantId}`;
    expect(await verify()).toEqual([{ kind: "head", seq: null, other: null }]);
    await root`delete from app.audit_heads where tenant_id = ${tenantId}`;
    expect(await verify()).toEqual([{ kind: "head", seq: null, other: null }]);
  });
});

async function cutTo(tenantId: string, seq: number, rows: Iterable<Record<string, unknown>>) {
  const last = [...rows].find((row) => row.seq === seq);
  await root`delete from app.audit_entries where tenant_id = ${tenantId} and seq > ${seq}`;
  await root`update app.audit_heads set seq = ${seq}, hash = ${String(last?.hash)} where tenant_id = ${tenantId}`;
}
