import { claimBooking } from "@prosvet/db";
import { type BookingSecret, withOwnBooking } from "../bookings/index.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { selectHandedIds, selectTitled } from "./letter-queries.ts";

export type OwnMaterial = { id: string; title: string; address: string };

/**
 * The materials that came with the help a parent had by a booking of theirs, for number and PIN (R32, R46): nobody needs
 * an address for them. Throws `not_found` for a wrong pair, `too_many`.
 */
export async function readOwnMaterials(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<OwnMaterial[]> {
  requireActor(ctx, "parent");
  return withOwnBooking(ctx, centre, secret, async (tx, { id, state }) => {
    if (state !== "took_place") return [];
    await claimBooking(tx, id);
    const ids = await selectHandedIds(tx, id);
    return ids.length === 0 ? [] : selectTitled(tx, ids);
  });
}
