import type { TenantTx } from "@prosvet/db";
import type { FindingKind } from "@prosvet/domain";
import { sql } from "drizzle-orm";
import { selectBreaches } from "./breach-selection-queries.ts";
import type { Wanted } from "./control-period.ts";
import { frame, type Selection } from "./frame-queries.ts";
import { selectEmpty, selectLate } from "./line-selection-queries.ts";
import { selectOverdue } from "./overdue-selection-queries.ts";
import { selectCorrected, selectLooked } from "./traced-selection-queries.ts";

export const selections: Record<FindingKind, Selection> = {
  overdue: selectOverdue,
  empty: selectEmpty,
  late: selectLate,
  corrections: selectCorrected,
  looks: selectLooked,
  breaches: selectBreaches,
};

/** How many rows each of the selections finds, in one statement. */
export async function countSelections(
  tx: TenantTx,
  kinds: readonly FindingKind[],
  wanted: Wanted,
): Promise<Map<FindingKind, number>> {
  const counts = kinds.map(
    (kind) =>
      sql`select ${kind}::text as kind, count(*)::int as count from (${selections[kind](tx, wanted)}) f`,
  );
  const rows = await tx
    .execute<{ kind: FindingKind; count: number }>(
      sql`with ${frame(tx, wanted)} ${sql.join(counts, sql` union all `)}`,
    )
    .execute();
  return new Map([...rows].map(({ kind, count }) => [kind, count]));
}
