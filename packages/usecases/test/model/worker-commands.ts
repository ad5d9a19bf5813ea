import { isOpenBooking, windowStanding } from "@prosvet/domain";
import { expireHolds, markOverdue, offerFreedSlots, sendNotices } from "@prosvet/usecases";
import { expect } from "vitest";
import { type Act, type Command, type Dice, pick } from "./command.ts";
import { isTimeLost } from "./lost-times.ts";
import type { NoticeShot, Shot } from "./shot.ts";
import { day, minute, type World } from "./world.ts";

const expire = (world: World): Act => ({
  words: "",
  must: "do",
  async run() {
    await expireHolds(world.worker());
    const { bookings } = await world.look();
    expect(bookings.filter(({ held_until }) => held_until !== null && held_until <= world.now)).toEqual([]);
  },
});

const overdue = (world: World): Act => ({
  words: "",
  must: "do",
  async run() {
    await markOverdue(world.worker());
    const { bookings } = await world.look();
    const open = bookings.filter(
      (row) => ["requested", "confirmed"].includes(row.state) && row.joint_with === null,
    );
    for (const row of open)
      if (row.form !== "written") expect(standingOf(world, row), row.id).not.toBe("missed");
  },
});

const standingOf = ({ now, limits }: World, row: Shot["bookings"][number]) =>
  windowStanding({
    ...{
      requestedAt: new Date(row.requested),
      startsAt: dateOf(row.starts),
      firstOfferedAt: dateOf(row.offered),
    },
    ...{
      laterByWish: row.later_by_wish,
      givenAt: null,
      now: new Date(now),
      timezone: "Asia/Yekaterinburg",
      limits,
    },
  });
const dateOf = (at: number | null) => (at === null ? null : new Date(at));

const offer = (world: World): Act => ({
  words: "",
  must: "do",
  async run() {
    await offerFreedSlots(world.worker());
    const after = await world.look();
    const open = after.offers.filter(({ answer }) => answer === null);
    expect(open.filter(({ expires }) => expires <= world.now)).toEqual([]);
    expect(open.filter(({ hold_id }) => isTimeLost(after, hold_id))).toEqual([]);
  },
});

/** Sends with a post that is well, refuses letters or does not answer. */
function send(world: World, { kind }: Dice): Act {
  const postIs = kind < 8 ? "well" : kind < 10 ? "refuses" : "closed";
  return {
    words: `the post ${postIs}`,
    must: "do",
    async run() {
      world.postIs = postIs;
      const before = world.shot;
      await sendNotices(world.worker(), world.post());
      const after = await world.look();
      expect(faultsOfSending(world, before, after)).toEqual([]);
      world.postIs = "well";
    },
  };
}

/** A letter leaves once and says what is so when it leaves (R42). */
function faultsOfSending(world: World, before: Shot, after: Shot): string[] {
  const { delivered, now, postIs } = world;
  const unsent = new Set(before.notices.filter(({ sent }) => sent === null).map(({ id }) => id));
  const news = after.notices.filter(({ id, sent }) => sent !== null && unsent.has(id));
  const left = after.notices.filter((notice) => isDue(notice, now));
  return [
    ...delivered.filter((id, at) => delivered.indexOf(id) !== at).map((id) => `delivered twice: ${id}`),
    ...news.flatMap((notice) => faultOfLetter(after, notice)),
    ...(postIs === "well" ? left.map(({ kind }) => `${kind} is due and was not sent`) : []),
  ];
}

const isDue = (notice: NoticeShot, now: number) =>
  [notice.sent, notice.withdrawn, notice.failed].every((at) => at === null) &&
  notice.send_after <= now &&
  (notice.claimed_until ?? 0) <= now;

function faultOfLetter({ bookings, offers }: Shot, { booking_id, kind, speaks_of }: NoticeShot): string[] {
  const row = bookings.find(({ id }) => id === booking_id);
  if (!row) return [`${kind} of a booking that is not there`];
  const isCancelled = row.state.startsWith("cancelled");
  if (kind === "booking_cancelled")
    return isCancelled ? [] : [`${kind} was sent of a booking that is ${row.state}`];
  if (!isOpenBooking(row.state)) return [`${kind} was sent of a booking that is ${row.state}`];
  if (kind === "slot_offered") {
    const isOpen = offers.some(
      (one) => one.booking_id === booking_id && one.answer === null && one.starts === speaks_of,
    );
    return isOpen ? [] : [`${kind} was sent of no open offer`];
  }
  return speaks_of === null || speaks_of === row.starts ? [] : [`${kind} was sent of a time that is not so`];
}

const leaps = [
  minute,
  4 * minute,
  11 * minute,
  31 * minute,
  61 * minute,
  121 * minute,
  6 * 60 * minute,
  day,
  2 * day,
];

/** Some minutes, hours or days on, or to just after the next meeting has begun. */
function clock(world: World, { time, kind }: Dice): Act {
  const next = world.shot.bookings.find(
    ({ starts, state }) => state !== "held" && (starts ?? 0) > world.now,
  )?.starts;
  const leap = kind % 3 === 0 && next ? next + minute - world.now : (pick(leaps, time) ?? minute);
  return {
    words: `${leap / minute} minutes on`,
    must: "do",
    run: async () => {
      world.now += leap;
    },
  };
}

/** What happens by itself. */
export const workerCommands: Command[] = [
  { name: "clock", plan: clock, often: 6 },
  { name: "offer", plan: offer, often: 3 },
  { name: "send", plan: send, often: 2 },
  { name: "expire holds", plan: expire, often: 1 },
  { name: "mark overdue", plan: overdue, often: 1 },
];
