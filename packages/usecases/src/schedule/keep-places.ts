import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { z } from "zod";
import { AppError, notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type Place, placeKinds, readPlacesIn } from "./list-places.ts";
import { insertPlace, isNameTaken, updatePlace } from "./place-queries.ts";

const name = z.string().trim().min(1).max(200);
const address = z.string().trim().max(300);

export const AddPlace = z.strictObject({ kind: z.enum(placeKinds), name, address: address.default("") });
export type AddPlace = z.input<typeof AddPlace>;

export const RenamePlace = z.strictObject({ id: z.uuid(), name, address });
export type RenamePlace = z.infer<typeof RenamePlace>;

/** A new room or event place. Out: all places of the centre. Throws `forbidden`, `invalid` when the name is taken. */
export async function addPlace(ctx: Ctx, input: AddPlace): Promise<Place[]> {
  requireMember(ctx, "head");
  const place = AddPlace.parse(input);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    await requireFreeName(tx, place.name, null);
    const id = newId();
    await insertPlace(tx, { id, ...place, createdAt: ctx.now });
    await writeAudit(tx, ctx, { action: "schedule.add_place", subject: { kind: "place", id } });
    return readPlacesIn(tx);
  });
}

/** Another name or address of a place, of what was booked there too. Throws `forbidden`, `not_found`, `invalid`. */
export async function renamePlace(ctx: Ctx, { id, ...change }: RenamePlace): Promise<Place[]> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    await requireFreeName(tx, change.name, id);
    if (!(await updatePlace(tx, id, change))) throw notFound("Такого места в центре нет.");
    await writeAudit(tx, ctx, { action: "schedule.rename_place", subject: { kind: "place", id } });
    return readPlacesIn(tx);
  });
}

/** A closed place receives again; the openings that it had are written anew. Throws `forbidden`, `not_found`. */
export async function reopenPlace(ctx: Ctx, { id }: { id: string }): Promise<Place[]> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    if (!(await updatePlace(tx, id, { closedAt: null }))) throw notFound("Такого места в центре нет.");
    await writeAudit(tx, ctx, { action: "schedule.reopen_place", subject: { kind: "place", id } });
    return readPlacesIn(tx);
  });
}

async function requireFreeName(tx: TenantTx, wanted: string, except: string | null): Promise<void> {
  if (!(await isNameTaken(tx, wanted, except))) return;
  const message = "Место с таким названием уже есть. Назовите иначе, чтобы их не путали.";
  throw new AppError("invalid", message, { detail: { errors: [{ path: "name", message }] } });
}
