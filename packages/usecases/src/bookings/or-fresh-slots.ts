import { AppError } from "../app-error.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { offerSlots } from "./offer-slots.ts";

type Lost = Parameters<typeof offerSlots>[2];

/**
 * Runs what takes a time; when somebody was faster, its `slot_taken` carries the times that are free now. What was wanted
 * may be known only after it ran.
 */
export async function orFreshSlots<T>(
  ctx: Ctx,
  centre: Centre,
  wanted: Lost | (() => Lost),
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "slot_taken") throw error;
    const slots = await offerSlots(ctx, centre, typeof wanted === "function" ? wanted() : wanted);
    throw new AppError("slot_taken", error.message, { refusal: error.refusal, detail: { slots } });
  }
}
