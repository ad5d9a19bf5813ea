import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { queueLetter } from "../materials/index.ts";
import { lockLine } from "./correction-queries.ts";
import { materialsOf } from "./facts-of-line.ts";
import { type HandedMaterials, handedOf } from "./list-handed.ts";
import { readOwnLine } from "./read-own-line.ts";

export const SendMaterials = z.strictObject({
  id: z.uuid(),
  materialIds: z.array(z.uuid()).min(1).max(20),
});
export type SendMaterials = z.infer<typeof SendMaterials>;

/**
 * Sends materials of the library to the recipient of a line who asked for them (R46): by a letter, or to their booking
 * for number and PIN. The line itself stays as it is, whatever month is closed. Out: everything that was handed with the
 * line; a second call with the same key sends nothing more. A consultant's own lines only. Throws `not_found`, `invalid`
 * for a material that is no more or a recipient whom nothing reaches, `key_reused`.
 */
export async function sendMaterials(ctx: Ctx, input: SendMaterials, key: string): Promise<HandedMaterials> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { id, materialIds } = SendMaterials.parse(input);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    await readOwnLine(tx, ctx.actor, id);
    const letterId = newId();
    const request = { scope: "materials.send", key, body: { id, materialIds }, subjectId: letterId };
    if (!(await takeKey(tx, ctx, request))) {
      const line = await lockLine(tx, id);
      if (!line) throw unreachable();
      const { recipientId, bookingId } = line;
      const wanted = await materialsOf(tx, materialIds);
      const handed = { id: letterId, serviceId: id, recipientId, bookingId, materialIds: wanted };
      const way = await queueLetter(tx, ctx, handed);
      if (way === null) throw unreachable();
      await writeAudit(tx, ctx, {
        action: "materials.send",
        subject: { kind: "service", id },
        facts: { way, materials: wanted.length },
      });
    }
    return handedOf(tx, ctx, id);
  });
}

const unreachable = () =>
  new AppError(
    "invalid",
    "У этого получателя нет ни адреса почты, ни записи с номером и PIN-кодом. Назовите ему ссылку сами.",
  );
