import type { CentreTx } from "@prosvet/db";
import { readCentreKey } from "../centres/index.ts";
import type { Deps } from "../context.ts";
import { servicePlace } from "../recipients/index.ts";
import { opened, openKeys } from "./open-names.ts";

type Refused = { id: string; recipientId: string; refusalTextSealed: string | null };

/**
 * Why some lines were refused, by line: the words for official use and for the letter of a refusal (R52, R34), and nothing
 * else of anybody. A line without such words, or whose recipient was erased, is not there.
 */
export async function readRefusalWords(
  tx: CentreTx,
  { keyring }: Pick<Deps, "keyring">,
  found: readonly Refused[],
): Promise<Map<string, string>> {
  const refused = found.filter(({ refusalTextSealed }) => refusalTextSealed !== null);
  if (refused.length === 0) return new Map();
  const centreKey = await readCentreKey(tx, keyring);
  const keys = await openKeys(
    tx,
    centreKey,
    refused.map(({ recipientId }) => recipientId),
  );
  const words = refused.flatMap(({ id, recipientId, refusalTextSealed }) => {
    const text = opened(
      keys.get(recipientId),
      refusalTextSealed,
      servicePlace(tx.tenantId, "refusal_text", id),
    );
    return text === null ? [] : [[id, text] as const];
  });
  return new Map(words);
}
