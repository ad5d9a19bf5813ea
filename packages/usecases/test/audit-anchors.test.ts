import { appendFileSync, readFileSync, statSync } from "node:fs";
import { newId } from "@prosvet/crypto";
import { emptyDatabase } from "@prosvet/testing";
import { anchorAudits, anchorFile, contextOf, verifyAudit } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { auditedCentres, newAnchorFile } from "./support/audited.ts";

const base = await emptyDatabase("audit_anchors");
const { open, anchor, file, deps } = auditedCentres(base);
const linesOf = (path: string) => readFileSync(path, "utf8").trim().split("\n");

it("[R6] the end of every centre's chain is written outside the database, once for each new end", async () => {
  const [one, other] = [await open(2), await open(0)];
  await anchor();
  await anchor();
  expect(linesOf(file).map((line) => JSON.parse(line))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ tenantId: one.tenantId, seq: 2 }),
      expect.objectContaining({ tenantId: other.tenantId, seq: 0 }),
    ]),
  );
  expect(linesOf(file)).toHaveLength(2);
  expect(statSync(file).mode & 0o077).toBe(0);
  await one.act();
  await anchor();
  expect(linesOf(file)).toHaveLength(3);
  expect((await verifyAudit(one.as())).anchoredAt).toBeInstanceOf(Date);
  expect((await deps.auditAnchors?.of(one.tenantId))?.map(({ seq }) => seq)).toEqual([2, 3]);
});

it("a line that a lost machine has cut short is passed over", async () => {
  const path = newAnchorFile();
  const [tenantId, at] = [newId(), new Date("2026-11-22T10:00:00Z")];
  const anchors = anchorFile(path);
  expect(await anchors.of(tenantId)).toEqual([]);
  await anchors.append([{ tenantId, seq: 1, hash: "a", at }]);
  appendFileSync(path, `{"tenantId":"${tenantId}","seq":2,"ha\n`);
  await anchors.append([{ tenantId, seq: 3, hash: "c", at }]);
  expect(await anchors.of(tenantId)).toEqual([
    { tenantId, seq: 1, hash: "a", at },
    { tenantId, seq: 3, hash: "c", at },
  ]);
});

it("without a place for anchors nothing is written, and the verdict says that none was compared", async () => {
  const { head } = await open(1);
  const bare = base.deps();
  expect(await anchorAudits(contextOf(bare, { kind: "worker" }))).toBe(0);
  expect(await verifyAudit(contextOf(bare, head))).toMatchObject({
    lines: 1,
    findings: [],
    anchoredAt: null,
  });
});
