import { emptyDatabase } from "@prosvet/testing";
import { createAuditHeads } from "@prosvet/usecases/set-up";
import { expect, it } from "vitest";
import { auditedCentres } from "./support/audited.ts";

const base = await emptyDatabase("audit_before_chain");
const { root, open } = auditedCentres(base);

it("[R6] the chain of a centre that is older than it seals the lines from before, and goes on from there", async () => {
  const { tenantId, verify, act, rows } = await open(3);
  await root.begin(async (tx) => {
    await tx.unsafe("alter table app.audit_entries drop constraint audit_entries_chained");
    await tx`update app.audit_entries set seq = null, hash = null where tenant_id = ${tenantId}`;
    await tx.unsafe(
      "alter table app.audit_entries add constraint audit_entries_chained check (seq is not null) not valid",
    );
    await tx`delete from app.audit_heads where tenant_id = ${tenantId}`;
  });
  expect(await createAuditHeads(base.owner, base.keyring)).toBe(1);
  expect(await createAuditHeads(base.owner, base.keyring)).toBe(0);
  await act(2);
  expect((await rows()).map(({ seq }) => seq)).toEqual([1, 2, null, null, null]);
  expect(await verify()).toEqual([]);
  const [, , old] = await rows();
  await root`alter table app.audit_entries drop constraint audit_entries_chained`;
  await root`update app.audit_entries set action = 'none' where id = ${old?.id}`;
  await root`alter table app.audit_entries add constraint audit_entries_chained check (seq is not null) not valid`;
  expect(await verify()).toEqual([{ kind: "before_chain", seq: null, other: null }]);
});
