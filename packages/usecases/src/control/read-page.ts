import type { TenantTx } from "@prosvet/db";
import { dayOf, type FindingKind, type Regulation } from "@prosvet/domain";
import { selectCorrectionPage } from "./correction-page-queries.ts";
import { selections } from "./count-queries.ts";
import type { Finding } from "./finding.ts";
import { findingOfCorrection, findingOfFound, findingOfLook } from "./finding-of-row.ts";
import { selectFound } from "./found-queries.ts";
import { selectLimitVersions } from "./frame-queries.ts";
import { flawsOf, limitsOver } from "./judge.ts";
import { selectLookPage } from "./look-queries.ts";
import type { Cursor, PageWanted } from "./page-queries.ts";

/** The clock and the regulation of the centre; they are read in the same round trip as the rows. */
type Centre = { now: Date; timezone: string; regulation: Regulation };

/** Rows by their places, and what they say once the centre is known. */
export type ReadPage = { rows: readonly Cursor[]; findings: (centre: Centre) => Finding[] };

/** A page of one kind; every query is started before this returns. */
export async function readPage(tx: TenantTx, kind: FindingKind, wanted: PageWanted): Promise<ReadPage> {
  if (kind === "corrections") {
    const rows = await selectCorrectionPage(tx, wanted);
    return { rows, findings: ({ regulation }) => rows.map((row) => findingOfCorrection(row, regulation)) };
  }
  if (kind === "looks") {
    const rows = await selectLookPage(tx, wanted);
    return { rows, findings: ({ regulation }) => rows.map((row) => findingOfLook(row, regulation)) };
  }
  const [versions, rows] = await Promise.all([
    selectLimitVersions(tx),
    selectFound(tx, selections[kind], wanted),
  ]);
  const limitsOf = limitsOver(versions);
  return {
    rows,
    findings: ({ now, timezone, regulation }) => {
      const clock = { now, today: dayOf(now, timezone) };
      return rows.map((row) =>
        findingOfFound(kind, row, flawsOf(kind, row, limitsOf(row), clock), regulation),
      );
    },
  };
}
