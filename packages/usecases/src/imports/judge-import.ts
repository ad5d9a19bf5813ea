import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { findRepeats } from "./find-repeats.ts";
import { readKeptFile } from "./import-files.ts";
import type { ImportInHand } from "./import-in-hand.ts";
import { type JudgedFile, judgeFile } from "./judge-file.ts";
import { type JudgingFacts, readJudgingFacts } from "./judging-facts.ts";
import type { WorkbookMeans } from "./workbook-means.ts";

export type JudgedImport = {
  file: JudgedFile;
  facts: JudgingFacts;
  /** Recipients by their codes. */
  recipients: Map<string, string>;
};

/** Opens the file of an import and judges every row of it by what holds now. Throws UnreadableFile. */
export async function judgeImport(
  ctx: Ctx,
  { row, tenantId, inCentre }: ImportInHand,
  { read }: WorkbookMeans,
  { keepCells }: { keepCells: boolean },
): Promise<JudgedImport> {
  const { facts, keys } = await inCentre(async (tx) => ({
    facts: await readJudgingFacts(tx, ctx.now),
    keys: await readCentreKey(tx, ctx.keyring),
  }));
  const { id, storedName } = row;
  const bytes = await readKeptFile(ctx, keys, { tenantId, id }, { part: "file", name: storedName });
  if (!bytes) throw new Error("the file of an import is not there");
  const file = await judgeFile(read(bytes), facts, { now: ctx.now, keepCells });
  const recipients = await inCentre((tx) => findRepeats(tx, id, file.rows));
  return { file, facts, recipients };
}
