import { newId } from "@prosvet/crypto";
import { withWorker } from "@prosvet/db";
import { type DestroyedCounts, destroyedKinds } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import type { OwnCentre } from "../centres/index.ts";
import type { Ctx, Worker } from "../context.ts";
import { insertAct } from "../erasure/index.ts";
import { takeNumber } from "../registers/index.ts";
import { lockWithoutAct, updateActOf } from "./destruction-queries.ts";

/** One act of everything that no act has gathered yet; none when there is nothing (R12). */
export async function actOfTerms(
  ctx: Ctx<Worker>,
  { tenantId }: Pick<OwnCentre, "tenantId">,
  today: string,
): Promise<void> {
  await withWorker(ctx.db, tenantId, async (tx) => {
    const found = await lockWithoutAct(tx);
    if (found.length === 0) return;
    const year = Number(today.slice(0, 4));
    const number = await takeNumber(tx, "destruction_acts", year);
    const [id, destroyed] = [newId(), sumOf(found.map((one) => one.destroyed as DestroyedCounts))];
    await insertAct(tx, {
      ...{ id, year, number, recipientId: null, recipientCode: null, ground: "term_ended" },
      ...{ requestNumber: null, requestDate: null, destroyed, destroyedAt: ctx.now, destroyedBy: null },
      logSubjects: [...new Set(found.flatMap(({ logSubjects }) => logSubjects))],
    });
    await updateActOf(
      tx,
      found.map((one) => one.id),
      id,
    );
    await writeAudit(tx, ctx, {
      action: "retention.act",
      subject: { kind: "destruction_act", id },
      facts: { recipients: found.length, ...destroyed },
    });
  });
}

const sumOf = (all: DestroyedCounts[]): DestroyedCounts =>
  Object.fromEntries(
    destroyedKinds.map((kind) => [kind, all.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0)]),
  ) as DestroyedCounts;
