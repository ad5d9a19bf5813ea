import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import {
  type LetterWay,
  letterWays,
  queueLetter,
  requireOneAddress,
  type WantedWay,
} from "../materials/index.ts";
import { lockLine } from "./correction-queries.ts";
import { materialsOf } from "./facts-of-line.ts";
import { type HandedMaterials, handedOf } from "./list-handed.ts";
import { readOwnLine } from "./read-own-line.ts";

export const SendMaterials = z.strictObject({
  id: z.uuid(),
  materialIds: z.array(z.uuid()).min(1).max(20),
  /** Absent is the address that the recipient left, or their booking when they left none. */
  way: z.enum(letterWays).optional(),
  /** Where to when it goes there once: used for this letter and kept nowhere (R32). */
  address: z.string().max(1000).optional(),
});
export type SendMaterials = z.infer<typeof SendMaterials>;

/**
 * Sends materials of the library to the recipient of a line who asked for them (R46): by a letter, to their booking for
 * number and PIN, or to one address that they say for this letter alone. The line itself stays as it is, whatever month
 * is closed. Out: everything that was handed with the line; a second call with the same key sends nothing more. A
 * consultant's own lines only. Throws `not_found`, `invalid` for a material that is no more, an address that is not one
 * or a recipient whom that way does not reach, `key_reused`.
 */
export async function sendMaterials(ctx: Ctx, input: SendMaterials, key: string): Promise<HandedMaterials> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { id, materialIds, way, address } = SendMaterials.parse(input);
  const wanted = wantedWay(way, address);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    await readOwnLine(tx, ctx.actor, id);
    const letterId = newId();
    // Without the address: not even a keyed code of it outlives the letter.
    const body = { id, materialIds, way };
    const request = { scope: "materials.send", key, body, subjectId: letterId };
    if (!(await takeKey(tx, ctx, request))) {
      const line = await lockLine(tx, id);
      if (!line) throw unreachable(way);
      const { recipientId, bookingId } = line;
      const found = await materialsOf(tx, materialIds);
      const handed = { id: letterId, serviceId: id, recipientId, bookingId, materialIds: found };
      const taken = await queueLetter(tx, ctx, handed, wanted);
      if (taken === null) throw unreachable(way);
      await writeAudit(tx, ctx, {
        action: "materials.send",
        subject: { kind: "service", id },
        facts: { way: taken, materials: found.length },
      });
    }
    return handedOf(tx, ctx, id);
  });
}

function wantedWay(way: LetterWay | undefined, address: string | undefined): WantedWay {
  if (way === "once") return { way, address: requireOneAddress(address ?? "") };
  if (address !== undefined) throw invalid("Адрес называют, когда письмо уходит на другой адрес, один раз.");
  return { way };
}

const instead = "Спросите адрес и отправьте на него один раз.";

const whyUnreachable: Partial<Record<LetterWay, string>> = {
  email: `Получатель не оставил адреса почты. ${instead}`,
  number_and_pin: `Получатель пришёл без записи: номера и PIN-кода у него нет. ${instead}`,
};

const unreachable = (way?: LetterWay) =>
  invalid(
    (way && whyUnreachable[way]) ??
      `У этого получателя нет ни адреса почты, ни записи с номером и PIN-кодом. ${instead}`,
  );

const invalid = (message: string) =>
  new AppError("invalid", message, { detail: { errors: [{ path: "way", message }] } });
