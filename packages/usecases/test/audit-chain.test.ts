import { newId } from "@prosvet/crypto";
import { readTenant, withTenant } from "@prosvet/db";
import { testDatabase } from "@prosvet/testing";
import { addMaterial, listMaterials } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { writeAudit } from "../src/audit/index.ts";
import { auditedCentres } from "./support/audited.ts";

const base = testDatabase();
const { root, open } = auditedCentres(base);
const material = { title: "Памятка", address: "https://example.ru/a.pdf" };
const entry = () => ({ action: "materials.add", subject: { kind: "material", id: newId() } }) as const;

it("[R6] fifty writers at once in one centre give a chain without gaps, and none waits for another crosswise", async () => {
  const { as, verify, rows } = await open(0);
  await Promise.all(Array.from({ length: 50 }, () => addMaterial(as(), material)));
  expect((await rows()).map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  expect(await verify()).toEqual([]);
});

it("[R6] a transaction that does several things has a line for each, in their order", async () => {
  const { as, tenantId, verify, rows } = await open(1);
  const lines = [entry(), entry(), entry()];
  await withTenant(base.db, tenantId, (tx) => Promise.all(lines.map((line) => writeAudit(tx, as(), line))));
  const subjects =
    await root`select subject_id from app.audit_entries where tenant_id = ${tenantId} and seq > 1 order by seq`;
  expect(subjects.map(({ subject_id }) => subject_id)).toEqual(lines.map(({ subject }) => subject.id));
  expect(await rows()).toHaveLength(4);
  expect(await verify()).toEqual([]);
});

it("[R6] when its line of the audit cannot be written, the change has not happened", async () => {
  const { as, tenantId, verify } = await open(2);
  const titles = async () => (await listMaterials(as())).map(({ title }) => title);
  const before = await titles();
  await root.unsafe(`create function app.audit_fails() returns trigger language plpgsql as $$
    begin raise exception 'no room'; end $$;
    create trigger audit_fails before insert on app.audit_entries for each row
    when (new.tenant_id = '${tenantId}') execute function app.audit_fails()`);
  await expect(addMaterial(as(), material)).rejects.toThrow();
  await root.unsafe("drop trigger audit_fails on app.audit_entries; drop function app.audit_fails()");
  expect(await titles()).toEqual(before);
  await root`delete from app.audit_heads where tenant_id = ${tenantId}`;
  await expect(addMaterial(as(), material)).rejects.toThrow("head");
  expect(await titles()).toEqual(before);
  expect(await verify()).toEqual([{ kind: "head", seq: null, other: null }]);
});

it("[R6] a change that is refused leaves no line and no gap", async () => {
  const { as, tenantId, verify, rows, act } = await open(1);
  const refused = withTenant(base.db, tenantId, async (tx) => {
    await writeAudit(tx, as(), entry());
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  await act();
  expect((await rows()).map(({ seq }) => seq)).toEqual([1, 2]);
  expect(await verify()).toEqual([]);
});

it("[R6] what only reads cannot write the audit: its commit would not wait", async () => {
  const { as, tenantId } = await open(0);
  await expect(readTenant(base.db, tenantId, (tx) => writeAudit(tx, as(), entry()))).rejects.toThrow(
    TypeError,
  );
});

it("[R6] facts are hashed as the database keeps them: what JSON drops, orders or rounds makes no false alarm", async () => {
  const { as, tenantId, verify } = await open(0);
  const facts = {
    z: 1,
    a: { c: [1.5, 1e21, -0, 'ё\u2028"\\'], b: null },
    gone: undefined,
    10: new Date(0),
    9: "9",
  };
  await withTenant(base.db, tenantId, (tx) => writeAudit(tx, as(), { ...entry(), facts }));
  expect(await verify()).toEqual([]);
});

it("[R6] no door writes a line without a number, changes or deletes one, or gives a head another key", async () => {
  const { tenantId } = await open(1);
  const attempt = (statement: string) =>
    withTenant(base.db, tenantId, async (tx) => tx.execute(statement)).catch((error) => error.sqlstate);
  const line = `insert into app.audit_entries (tenant_id, id, at, actor, action, subject_kind)
    values ('${tenantId}', '${newId()}', now(), 'member', 'none', 'none')`;
  expect(await attempt(line)).toBe("23514");
  for (const statement of [
    "update app.audit_entries set action = 'none'",
    "delete from app.audit_entries",
    "delete from app.audit_heads",
    "update app.audit_heads set wrapped_key = 'none'",
    "update app.audit_heads set first_hash = 'none'",
  ])
    expect([statement, await attempt(statement)]).toEqual([statement, "42501"]);
});
