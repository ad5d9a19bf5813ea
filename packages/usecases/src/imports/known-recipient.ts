import type { WorkerTx } from "@prosvet/db";
import type { CentreKey } from "../centres/index.ts";
import { openRecipientKey } from "../recipients/index.ts";
import type { JudgedLine } from "./judge-file.ts";

/** The recipient whose code a row has, with their key where there are words to seal; null for somebody new. */
export async function knownRecipient(
  tx: WorkerTx,
  keys: CentreKey,
  line: JudgedLine,
  known: ReadonlyMap<string, string>,
): Promise<{ id: string; key: Buffer | null } | null> {
  const id = line.recipientCode && known.get(line.recipientCode);
  if (!id) return null;
  const words = line.summary ?? line.requestSummary ?? line.refusalText;
  return { id, key: words === null ? null : await openRecipientKey(tx, keys, id) };
}
