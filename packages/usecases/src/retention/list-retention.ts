import { withTenant } from "@prosvet/db";
import { addDays, dayOf, type HoldReason, type RetainedKind } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectStanding } from "../retention-holds/index.ts";
import { endedTerms } from "./ended-terms.ts";

/** How many days before it happens the head sees what will be destroyed. */
export const retentionNoticeDays = 30;

/** More than these are not listed at once: the earliest come first. */
const mostListed = 500;

export type StandingHold = {
  id: string;
  recipientId: string;
  recipientCode: string;
  reason: HoldReason;
  words: string | null;
  placedAt: Date;
  placedBy: string;
};

export type RetentionList = {
  timezone: string;
  /** What will be destroyed within the days of notice, the earliest first; `dueOn` is a day of the centre. */
  due: {
    recipientId: string;
    recipientCode: string;
    dueOn: string;
    kinds: readonly RetainedKind[];
    /** Their key goes too: nothing of theirs can be read any more. */
    isWhole: boolean;
    isHeld: boolean;
  }[];
  /** There are more than are listed. */
  isCut: boolean;
  holds: StandingHold[];
};

/** What will be destroyed by the centre's terms in the next 30 days, under codes alone, and what is held (R12). Throws `forbidden`. */
export async function listRetention(ctx: Ctx): Promise<RetentionList> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, ctx.now);
    const today = dayOf(ctx.now, centre.timezone);
    const holds = await selectStanding(tx);
    const held = new Set(holds.map(({ recipientId }) => recipientId));
    const due: RetentionList["due"] = [];
    const soon = addDays(today, retentionNoticeDays);
    for await (const batch of endedTerms((run) => run(tx), centre, soon)) {
      for (const { id, code, dueOn, kinds, isWhole } of batch) {
        const when = dueOn < today ? today : dueOn;
        due.push({ recipientId: id, recipientCode: code, dueOn: when, kinds, isWhole, isHeld: held.has(id) });
      }
      if (due.length > mostListed) break;
    }
    due.sort(
      (one, other) =>
        one.dueOn.localeCompare(other.dueOn) || one.recipientCode.localeCompare(other.recipientCode),
    );
    return {
      ...{ timezone: centre.timezone, due: due.slice(0, mostListed), isCut: due.length > mostListed },
      holds: holds.map((hold) => ({ ...hold, reason: hold.reason as HoldReason })),
    };
  });
}
