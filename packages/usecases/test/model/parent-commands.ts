import { newId } from "@prosvet/crypto";
import { bookingStateAfter } from "@prosvet/domain";
import {
  acceptOffer,
  type BookingReceipt,
  cancelOwnBooking,
  declineOffer,
  holdSlot,
  joinWaitingList,
  leaveWaitingList,
  letHoldGo,
  moveOwnBooking,
  RequestBooking,
  requestBooking,
} from "@prosvet/usecases";
import { type Act, type Command, type Dice, iso, pick, someOwn, someTime, timeInWords } from "./command.ts";
import { isTimeLost } from "./lost-times.ts";
import { whoOf } from "./who.ts";
import type { World } from "./world.ts";

const inPerson = { form: "in_person", channel: "face_to_face" } as const;

export async function keep(world: World, receipt: Promise<BookingReceipt>): Promise<void> {
  const { id, number, pin } = await receipt;
  world.secrets.set(id, { number, pin });
}

export const request = (world: World, wish: object): Promise<void> =>
  keep(
    world,
    requestBooking(world.parent(), world.page, RequestBooking.parse({ ...inPerson, ...wish }), newId()),
  );

function book(world: World, { target, time, kind }: Dice): Act | null {
  const found = someTime(world, time);
  if (!found) return null;
  const { consultantId, starts } = found.time;
  const who = whoOf(target, kind);
  const words = `${timeInWords(world, found.time)}, ${who.words}`;
  // Places of childcare decide too.
  const must = !found.isFree ? "refuse" : who.children === 0 ? "do" : undefined;
  return { words, must, run: () => request(world, { consultantId, startsAt: iso(starts), ...who.wish }) };
}

function bookWithoutTime(world: World, { target, kind }: Dice): Act {
  const who = whoOf(target, kind);
  return { words: who.words, must: "do", run: () => request(world, who.wish) };
}

function bookWritten(world: World, { target, kind }: Dice): Act {
  const { wish, words } = whoOf(target, kind % 2);
  const written = { form: "written", channel: "email", question: "Как быть?", ...wish };
  return { words, run: () => request(world, written) };
}

function hold(world: World, { time }: Dice): Act | null {
  const found = someTime(world, time);
  if (!found) return null;
  const { consultantId, starts } = found.time;
  const run = async () => {
    const wanted = { form: "in_person", startsAt: iso(starts), consultantId } as const;
    world.holds.push((await holdSlot(world.parent(), world.page, wanted)).holdId);
  };
  return { words: timeInWords(world, found.time), must: found.isFree ? "do" : "refuse", run };
}

function letGo(world: World, { target }: Dice): Act | null {
  const id = pick(world.holds, target);
  return id ? { words: "", must: "do", run: () => letHoldGo(world.parent(), world.page, id) } : null;
}

function bookHeld(world: World, { target, kind }: Dice): Act | null {
  const holdId = pick(world.holds, target);
  const row = world.shot.bookings.find(({ id }) => id === holdId);
  if (!row?.starts || !row.consultant_id || !row.held_until) return null;
  const who = whoOf(target, kind);
  const wish = { holdId, startsAt: iso(row.starts), consultantId: row.consultant_id, ...who.wish };
  const isSure = who.children === 0 && row.held_until > world.now;
  const must = isTimeLost(world.shot, row.id) ? "refuse" : isSure ? "do" : undefined;
  return {
    words: `${timeInWords(world, { consultantId: row.consultant_id, starts: row.starts })}, ${who.words}`,
    must,
    run: () => request(world, wish),
  };
}

function cancel(world: World, { target }: Dice): Act | null {
  const found = someOwn(world, target);
  if (!found) return null;
  const { row, name, secret } = found;
  const isLegal = bookingStateAfter(row.state, "cancel_by_recipient") !== null;
  const must = isLegal && (row.starts === null || row.starts > world.now) ? "do" : "refuse";
  return { words: name, must, run: () => cancelOwnBooking(world.parent(), world.page, secret) };
}

function move(world: World, { target, time }: Dice): Act | null {
  const [found, to] = [someOwn(world, target), someTime(world, time)];
  if (!found || !to) return null;
  const { row, name, secret } = found;
  const { consultantId, starts } = to.time;
  const isLegal = bookingStateAfter(row.state, "move_by_recipient") !== null;
  const isPossible = isLegal && row.form !== "written" && (row.starts === null || row.starts > world.now);
  return {
    words: `${name} to ${timeInWords(world, to.time)}`,
    must: isPossible ? undefined : "refuse",
    run: () => moveOwnBooking(world.parent(), world.page, secret, { startsAt: iso(starts), consultantId }),
  };
}

type OnWaiting = typeof joinWaitingList;
const onWaiting =
  (run: OnWaiting) =>
  (world: World, { target }: Dice): Act | null => {
    const found = someOwn(world, target);
    if (!found) return null;
    return { words: found.name, run: () => run(world.parent(), world.page, found.secret) };
  };

/** Answers go to those who have an offer, or nobody would ever be asked. */
const onOffer =
  (run: typeof acceptOffer, needsHours: boolean) =>
  (world: World, { target }: Dice): Act | null => {
    const offer = pick(
      world.shot.offers.filter(({ answer }) => answer === null),
      target,
    );
    const secret = offer && world.secrets.get(offer.booking_id);
    if (!offer || !secret) return null;
    // Hours that were taken back since, and that the job has not looked at yet.
    const isLost = needsHours && isTimeLost(world.shot, offer.hold_id);
    const isOpen = offer.expires > world.now && !isLost;
    const words = timeInWords(world, { consultantId: offer.consultant_id, starts: offer.starts });
    return { words, must: isOpen ? "do" : "refuse", run: () => run(world.parent(), world.page, secret) };
  };

/** What parents do, the usual things more often. */
export const parentCommands: Command[] = [
  { name: "book", plan: book, often: 4 },
  { name: "hold", plan: hold, often: 2 },
  { name: "cancel own", plan: cancel, often: 2 },
  { name: "book without a time", plan: bookWithoutTime, often: 2 },
  { name: "ask in writing", plan: bookWritten, often: 1 },
  { name: "let a hold go", plan: letGo, often: 1 },
  { name: "book what is held", plan: bookHeld, often: 2 },
  { name: "move own", plan: move, often: 2 },
  { name: "join waiting", plan: onWaiting(joinWaitingList), often: 2 },
  { name: "leave waiting", plan: onWaiting(leaveWaitingList), often: 1 },
  { name: "accept an offer", plan: onOffer(acceptOffer, true), often: 2 },
  { name: "decline an offer", plan: onOffer(declineOffer, false), often: 1 },
];
