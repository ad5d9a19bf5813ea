import type { TenantTx } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import type { LineChanges } from "./correct-service-input.ts";
import type { ChangedLine, Line } from "./correction-queries.ts";
import { materialsOf, recordingConsentOf } from "./facts-of-line.ts";
import { isPlace } from "./place-queries.ts";
import { sealWords } from "./recipient-of-service.ts";

type Correction = { line: Line; changes: LineChanges; changed: ChangedLine };

/**
 * The columns of a correction that are not said as they stand: words are sealed, a recording brings its consent (R48),
 * a place and new materials are the centre's (R46). Throws `invalid`, `refused`.
 */
export async function correctedFacts(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { line, changes, changed }: Correction,
): Promise<ChangedLine> {
  const { materialIds, placeId, recordedByCentre } = changed;
  if (placeId && !(await isPlace(tx, placeId)))
    throw new AppError("invalid", "Такого места приёма в центре нет. Выберите другое.");
  await materialsOf(tx, materialIds?.filter((id) => !line.materialIds.includes(id)) ?? []);
  return {
    ...(await sealedOf(tx, ctx, line, changes)),
    ...(changed.participants === 1 && line.secondRecipientId && { secondRecipientId: null }),
    ...(recordedByCentre !== undefined && {
      recordingConsentId: recordedByCentre
        ? await recordingConsentOf(tx, line.recipientId, null, ctx.now)
        : null,
    }),
  };
}

const columns = {
  summary: { said: "summary", column: "summarySealed" },
  request: { said: "requestSummary", column: "requestSealed" },
  visit_address: { said: "visitAddress", column: "visitAddressSealed" },
  refusal_text: { said: "refusalText", column: "refusalTextSealed" },
} as const;

async function sealedOf(
  tx: TenantTx,
  ctx: Ctx<Member>,
  line: Line,
  changes: LineChanges,
): Promise<ChangedLine> {
  const { summary, requestSummary: request, visitAddress: visit_address } = changes;
  const words = { summary, request, visit_address, refusal_text: changes.refusalText };
  if (Object.values(words).every((text) => text === undefined)) return {};
  const sealed = await sealWords(tx, await readCentreKey(tx, ctx.keyring), {
    ...{ recipient: { id: line.recipientId, key: null }, serviceId: line.id, words },
  });
  const given = Object.entries(columns).filter(([, { said }]) => changes[said] !== undefined);
  // A word that stood in clear before there was a seal for it goes with its correction.
  const cleared = changes.refusalText !== undefined && line.refusalText !== null;
  return {
    ...Object.fromEntries(given.map(([name, { column }]) => [column, sealed[name as keyof typeof columns]])),
    ...(cleared && { refusalText: null }),
  };
}
