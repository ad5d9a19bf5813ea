import { dayOf, deadlineOf, timeInWords } from "@prosvet/domain";
import { AppError } from "@prosvet/usecases";
import { holdSlot, letHoldGo } from "@prosvet/usecases/bookings";
import type { Centre } from "@prosvet/usecases/centres";
import type { PageContext } from "../pages-env.ts";
import { html, type Markup } from "../parts/markup.ts";
import type { Draft, DraftTime } from "../sealed/draft-cookie.ts";
import { topicOf } from "./draft-topic.ts";
import { freeDays } from "./free-times.ts";

export type WantedTime = {
  value: string;
  start: string;
  consultantId: string | null;
  proof: string;
  /** It was chosen among days beyond the window too (R36). */
  laterByWish: boolean;
};

/**
 * Holds a time while the rest is answered (R13), in place of the one held before. An address that has held too much goes
 * on without a hold. Null: somebody was faster, or the time has passed.
 */
export async function holdTime(c: PageContext, draft: Draft, wanted: WantedTime): Promise<DraftTime | null> {
  const { ctx, centre } = c.var;
  const { meeting, time: earlier } = draft;
  const { start, consultantId, proof, laterByWish } = wanted;
  if (!meeting) return null;
  if (earlier && isStillHeld(earlier, wanted, ctx.now)) return earlier;
  const topic = topicOf(draft, centre);
  try {
    const { form, channel } = meeting;
    const held = await holdSlot(ctx, centre, {
      ...{ form, channel, startsAt: start.replace("Z", ":00Z") },
      ...(consultantId && { consultantId }),
      ...(topic && { topic }),
      ...(earlier?.hold && { replacing: earlier.hold.id }),
      ...(proof && { proof }),
      ...(laterByWish && { laterByWish }),
    });
    const { holdId: id, startsAt, endsAt, heldUntil } = held;
    const hold = { id, until: heldUntil.toISOString() };
    return timeOf({ startsAt, endsAt, consultantId }, hold, laterByWish && isBeyondWindow(c, startsAt));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "too_many" ? timeWithoutHold(c, draft, wanted) : null;
  }
}

async function timeWithoutHold(c: PageContext, draft: Draft, wished: WantedTime) {
  if (!draft.meeting) return null;
  await letTimeGo(c, draft);
  const { value, consultantId, laterByWish } = wished;
  const wanted = { form: draft.meeting.form, topic: topicOf(draft, c.var.centre) };
  const days = await freeDays(c, wanted, consultantId, laterByWish);
  const time = days.flatMap(({ times }) => times).find((free) => free.value === value);
  return time ? timeOf(time, null, laterByWish && isBeyondWindow(c, time.startsAt)) : null;
}

type Chosen = { startsAt: Date; endsAt: Date; consultantId: string | null };

const timeOf = (
  { startsAt, endsAt, consultantId }: Chosen,
  hold: DraftTime["hold"],
  laterByWish: boolean,
): DraftTime => ({
  ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), consultantId, hold },
  laterByWish,
});

/** Whoever looked at later days and chose one inside the window has not wished for later (R36). */
function isBeyondWindow({ var: { ctx, centre } }: PageContext, startsAt: Date): boolean {
  const { timezone, limits } = centre;
  return dayOf(startsAt, timezone) > deadlineOf(ctx.now, timezone, limits.bookingWindowDays);
}

const isStillHeld = (time: DraftTime, { start, consultantId }: WantedTime, now: Date): boolean =>
  time.hold !== null &&
  new Date(time.hold.until) > now &&
  time.startsAt?.slice(0, 16) === start.slice(0, 16) &&
  time.consultantId === consultantId;

/** Gives a held time back to everybody. */
export async function letTimeGo(c: PageContext, draft: Draft | null): Promise<void> {
  if (draft?.time?.hold) await letHoldGo(c.var.ctx, c.var.centre, draft.time.hold.id);
}

/** Until when the chosen time is theirs alone, and what it means when that is over. */
export function holdNotice({ time }: Draft, { timezone }: Centre, now: Date): Markup | null {
  if (!time?.hold) return null;
  const until = timeInWords(new Date(time.hold.until), timezone);
  return new Date(time.hold.until) > now
    ? html`<p class="box" role="status">Время придержано для вас до ${until}.</p>`
    : html`<p class="box" role="status">Мы держали это время для вас до ${until}. Если его ещё никто не занял, оно достанется вам: закончите запись.</p>`;
}
