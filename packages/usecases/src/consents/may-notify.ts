import type { CentreTx } from "@prosvet/db";
import { mayBeWritten } from "@prosvet/domain";
import { selectIdsOfPerson, selectPurposesOf } from "./consent-queries.ts";

/** Whether a recipient may still be written to: not once they took back the consent to keep their contacts (R42). */
export async function mayNotify(tx: CentreTx, recipientId: string): Promise<boolean> {
  const ids = await selectIdsOfPerson(tx, recipientId);
  return ids.length > 0 && mayBeWritten(await selectPurposesOf(tx, ids));
}
