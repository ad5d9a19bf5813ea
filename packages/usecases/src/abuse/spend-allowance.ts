import type { Ctx, Parent } from "../context.ts";
import { counterOf, spend } from "./allowances.ts";

/** Spends one of what an address may do in an hour. Throws `too_many` with the seconds to wait. */
export async function spendAllowance(ctx: Ctx<Parent>, purpose: "book"): Promise<void> {
  if (ctx.publicLimits === "lifted") return;
  await spend(ctx, [counterOf(purpose, ctx.actor.address)]);
}
