import type { TenantTx } from "@prosvet/db";
import { type CentreKey, readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { importPlace, openedWords } from "./import-place.ts";
import { type ListedImport, readSameEntered, selectImports } from "./import-queries.ts";

export type ImportStage = "check" | "entry" | "undoing";
export type ImportState = "waiting" | "running" | "ready" | "failed";

/** An import as the staff follow it: `done` of `total` rows of what is going on. */
export type ImportCard = {
  id: string;
  stage: ImportStage;
  state: ImportState;
  /** Null once it is forgotten. */
  fileName: string | null;
  uploadedAt: Date;
  uploadedBy: string;
  rows: number;
  faulty: number;
  repeated: number;
  /** Rows left out because their month was closed after the check. */
  late: number;
  enteredAt: Date | null;
  enteredBy: string | null;
  withFaults: boolean;
  withRepeats: boolean;
  undoneAt: Date | null;
  undoneBy: string | null;
  undoReason: string | null;
  done: number;
  total: number;
  /** The sheet with errors beside the rows can be had. */
  hasFaultsFile: boolean;
};

export function importCardOf(listed: ListedImport, tenantId: string, keys: CentreKey): ImportCard {
  const { row, uploadedByName, enteredByName, undoneByName } = listed;
  return {
    id: row.id,
    stage: row.stage as ImportStage,
    state: row.state as ImportState,
    fileName: row.nameSealed && openedWords(keys, row.nameSealed, importPlace(tenantId, "name", row.id)),
    ...{ uploadedAt: row.uploadedAt, uploadedBy: uploadedByName },
    ...{ rows: row.rowsTotal, faulty: row.rowsFaulty, repeated: row.rowsRepeated, late: row.rowsLate },
    ...{ enteredAt: row.enteredAt, enteredBy: enteredByName },
    ...{ withFaults: row.withFaults, withRepeats: row.withRepeats },
    ...{ undoneAt: row.undoneAt, undoneBy: undoneByName, undoReason: row.undoReason },
    ...{ done: row.stepsDone, total: row.stepsTotal },
    hasFaultsFile: row.faultsName !== null,
  };
}

/** A card in a transaction of its centre, and when the same file was entered before. Null when there is none. */
export async function readCard(tx: TenantTx, ctx: Ctx<Member>, id: string) {
  const [listed] = await selectImports(tx, id);
  if (!listed) return null;
  const keys = await readCentreKey(tx, ctx.keyring);
  const sameEnteredAt = await readSameEntered(tx, listed.row);
  return { card: importCardOf(listed, tx.tenantId, keys), row: listed.row, keys, sameEnteredAt };
}
