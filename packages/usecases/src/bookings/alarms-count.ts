import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { listQueue } from "./list-queue.ts";

/** How many bookings call for somebody now, breaches of the window apart (R36). A consultant counts their own. */
export async function countAlarms(ctx: Ctx): Promise<{ breaches: number; warnings: number }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { bookings } = await listQueue(ctx, { state: "alarming" });
  const breaches = bookings.filter(({ alarm }) => alarm === "breach").length;
  return { breaches, warnings: bookings.length - breaches };
}
