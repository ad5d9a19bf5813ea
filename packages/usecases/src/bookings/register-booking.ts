import { blindIndex, newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { refuseNaming } from "../reasons/index.ts";
import { readPerson, requirePersonalDataConsent } from "../recipients/index.ts";
import { forgetSlots } from "../schedule/index.ts";
import type { BookingReceipt } from "./booking-receipt.ts";
import { decideRegistered } from "./decide-registered.ts";
import { enterRegistered } from "./enter-registered.ts";
import type { RegisterBooking } from "./register-booking-input.ts";
import { staffReceipt } from "./register-receipt.ts";
import { catchTaken } from "./taken-time.ts";

const scope = "bookings.register";
const replayedForMs = 15 * 60_000;

/**
 * Enters a booking that came by telephone, in person, by mail, from a social network, the hotline or another
 * organisation (R27, R31, R32, R40), in one transaction with its recipient, consents, notice, history and audit.
 *
 * Out: the receipt with the number and the PIN to read out; a second call with the same key and body gives the same one
 * for a quarter of an hour, then `conflict`. Throws `refused` with the limit and its requirement, `slot_taken`,
 * `invalid`, `not_found`, `key_reused`.
 */
export async function registerBooking(
  ctx: Ctx,
  input: RegisterBooking,
  key: string,
): Promise<BookingReceipt> {
  requireMember(ctx, "head", "registrar");
  const registered = withTenant(ctx.db, ctx.actor.tenantId, (tx) => register(tx, ctx, input, key));
  const receipt = await catchTaken(registered);
  forgetSlots(ctx.db, ctx.actor.tenantId);
  return receipt;
}

async function register(tx: TenantTx, ctx: Ctx<Member>, input: RegisterBooking, key: string) {
  const person = input.person ? readPerson(input.person) : null;
  if (person) requirePersonalDataConsent(input.consents ?? []);
  const [centre, centreKey] = [await readCentreIn(tx, ctx.now), await readCentreKey(tx, ctx.keyring)];
  const id = newId();
  const made = await takeKey(tx, ctx, { scope, key, body: input, subjectId: id });
  if (!made) {
    const { outsideOpenings, secondPerson, onBehalf } = input;
    const names = [person?.name, secondPerson?.name, onBehalf?.name];
    await refuseNaming(tx, ctx, "journal", { outsideOpenings }, { names });
    const contact = person?.phone ?? person?.email ?? null;
    const contactIndex = contact && blindIndex(centreKey.key, "bookings.contact", contact);
    const slot = await decideRegistered(tx, ctx, centre, input);
    await enterRegistered(tx, ctx, centre, { id, input, person, centreKey, slot, contactIndex });
  }
  const receipt = await staffReceipt(tx, centreKey, made ?? id, made !== null);
  if (ctx.now.getTime() - receipt.requestedAt.getTime() > replayedForMs) throw alreadyRegistered();
  return receipt;
}

const alreadyRegistered = () =>
  new AppError("conflict", "Эта запись уже внесена раньше. Найдите её в списке записей.");
