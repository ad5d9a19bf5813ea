import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AuditFinding } from "@prosvet/domain";
import { createCentre, openSuperuser, type TestDatabase } from "@prosvet/testing";
import { addMaterial, anchorAudits, anchorFile, contextOf, verifyAudit } from "@prosvet/usecases";
import { afterAll } from "vitest";

/** A file for anchors in a folder of its own. */
export const newAnchorFile = (): string => join(mkdtempSync(join(tmpdir(), "prosvet-anchors-")), "anchors");

/** Centres whose audits are tampered with by somebody who passes every policy. */
export function auditedCentres(base: TestDatabase) {
  const root = openSuperuser(base.urls);
  const file = newAnchorFile();
  const deps = base.deps({ auditAnchors: anchorFile(file) });
  afterAll(() => root.end());

  /** A centre of which `lines` lines of the audit are written, with a head to look at them. */
  async function open(lines: number) {
    const centre = await createCentre(base);
    const head = await centre.member("head");
    const { tenantId } = centre;
    const as = () => contextOf(deps, head);
    const act = async (times = 1) => {
      for (let time = 1; time <= times; time++) {
        await addMaterial(as(), { title: `Памятка ${time}`, address: "https://example.ru/a.pdf" });
      }
    };
    await act(lines);
    return {
      ...{ centre, tenantId, head, as, act },
      verify: async (): Promise<AuditFinding[]> => (await verifyAudit(as())).findings,
      rows: () =>
        root`select seq::int, hash, action, id from app.audit_entries where tenant_id = ${tenantId} order by seq`,
    };
  }
  const anchor = () => anchorAudits(contextOf(deps, { kind: "worker" }));
  return { root, file, deps, open, anchor };
}
