import { withTenant } from "@prosvet/db";
import { holdBooking, reopenBooking } from "../bookings/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { refuseNaming } from "../reasons/index.ts";
import { forgetSlots } from "../schedule/index.ts";
import { annulLine, noSuchLine } from "./annul-line.ts";
import { readCountingLine } from "./annul-queries.ts";
import { requireVersion } from "./correct-service.ts";
import { AnnulService } from "./correct-service-input.ts";
import { lockLine } from "./correction-queries.ts";
import { readLine } from "./read-own-line.ts";
import type { ServiceRow } from "./service-row.ts";

/**
 * Strikes a line of the journal through, with a reason, however old it is (R8): it keeps its number and counts nothing.
 * The booking that it closed is open again. The head strikes any line, a registrar any of an open month, a consultant
 * their own. Out: the line. Throws `not_found`, `refused`, and `conflict` when it was corrected since it was seen.
 */
export async function annulService(ctx: Ctx, id: string, input: AnnulService): Promise<ServiceRow> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const { version, reason } = AnnulService.parse(input);
  const own = ownConsultantOf(actor);
  const row = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const seen = await readCountingLine(tx, id);
    if (!seen || (own !== null && seen.consultantId !== own)) throw noSuchLine();
    if (seen.bookingId) await holdBooking(tx, seen.bookingId);
    const line = await lockLine(tx, id);
    if (!line) throw noSuchLine();
    requireVersion(line, version);
    const recipientIds = [line.recipientId, line.secondRecipientId];
    await refuseNaming(tx, ctx, "journal", { reason }, { recipientIds });
    await annulLine(tx, ctx, id, reason);
    if (line.bookingId && line.state !== "failed_technical") await reopenBooking(tx, ctx, line.bookingId);
    return readLine(tx, id, timezone);
  });
  forgetSlots(ctx.db, actor.tenantId);
  return row;
}
