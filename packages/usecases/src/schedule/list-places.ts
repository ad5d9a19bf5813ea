import { type TenantTx, withTenant } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectPlaces } from "./place-queries.ts";

export const placeKinds = ["room", "event"] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A room of the centre, or where it goes to an event. A closed one is kept for what took place there. */
export type Place = { id: string; kind: PlaceKind; name: string; address: string; isClosed: boolean };

/** The same in a transaction of the caller's. */
export const readPlacesIn = async (tx: TenantTx): Promise<Place[]> =>
  (await selectPlaces(tx)).map(({ closedAt, ...place }) => ({
    ...place,
    kind: place.kind as PlaceKind,
    isClosed: closedAt !== null,
  }));

/** Places of the centre by name, the closed ones last (R13). Throws `forbidden`. */
export async function listPlaces(ctx: Ctx): Promise<Place[]> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, readPlacesIn);
}
