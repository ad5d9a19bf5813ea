import { newId } from "@prosvet/crypto";
import { type BookingAction, bookingStateAfter } from "@prosvet/domain";
import {
  assignBooking,
  cancelBooking,
  confirmBooking,
  markNoShow,
  moveBooking,
  RecordService,
  RegisterBooking,
  RegisterVisit,
  recordService,
  registerBooking,
  registerVisit,
  undoAction,
} from "@prosvet/usecases";
import {
  type Act,
  bookingsOf,
  type Command,
  type Dice,
  iso,
  pick,
  someBooking,
  someTime,
  timeInWords,
} from "./command.ts";
import { keep } from "./parent-commands.ts";
import type { BookingShot } from "./shot.ts";
import { whoOf } from "./who.ts";
import { minute, type World } from "./world.ts";

const reason = "Консультант заболел";
const roleOf = (dice: number) => (dice % 6 === 5 ? "head" : "registrar");

/** `refuse` where the table of transitions has no such arrow; otherwise other rules decide too. */
const byTable = (row: BookingShot, action: BookingAction, alsoNeeds = true): "refuse" | undefined =>
  bookingStateAfter(row.state, action) !== null && alsoNeeds ? undefined : "refuse";

/** The same where nothing but the table and the condition decides. */
const exactly = (row: BookingShot, action: BookingAction, alsoNeeds = true): "do" | "refuse" =>
  byTable(row, action, alsoNeeds) ?? "do";

function register(world: World, { target, time, kind }: Dice): Act | null {
  const found = someTime(world, time);
  if (!found) return null;
  const { consultantId, starts } = found.time;
  const who = whoOf(target, kind);
  const input = {
    form: "in_person",
    channel: "face_to_face",
    source: "phone",
    consultantId,
    startsAt: iso(starts),
  };
  const run = () =>
    keep(
      world,
      registerBooking(world.as(roleOf(target)), RegisterBooking.parse({ ...input, ...who.wish }), newId()),
    );
  return {
    words: `${timeInWords(world, found.time)}, ${who.words}`,
    must: found.isFree && who.children === 0 ? "do" : undefined,
    run,
  };
}

/** Somebody comes without a booking and is served at once (R40). */
function visit(world: World, { target, kind }: Dice): Act {
  const input = {
    topic: "3",
    consultantId: pick(world.people, target),
    startedAt: iso(world.now - 50 * minute),
  };
  const run = () => registerVisit(world.as(roleOf(kind)), RegisterVisit.parse(input), newId());
  return {
    words: timeInWords(world, { consultantId: input.consultantId ?? null, starts: world.now - 50 * minute }),
    run,
  };
}

/** Outside the hours, with two consultants whom nothing but this booking joins. */
function registerPair(world: World, { target, time, kind }: Dice): Act | null {
  const found = someTime(world, time);
  const { people } = world;
  const [consultantId, secondConsultantId] = [pick(people, target), pick(people, target + 1 + (time % 3))];
  if (!found || !consultantId || !secondConsultantId || consultantId === secondConsultantId) return null;
  const startsAt = iso(found.time.starts + (kind % 3) * 15 * minute);
  const pair = { consultantId, secondConsultantId, startsAt, outsideOpenings: "Нужны оба специалиста" };
  const told = { form: "in_person", channel: "face_to_face", source: "phone", anonymous: true };
  const run = () =>
    keep(
      world,
      registerBooking(world.as(roleOf(kind)), RegisterBooking.parse({ ...told, ...pair }), newId()),
    );
  return {
    words: `${startsAt} by ${timeInWords(world, { consultantId, starts: null })} and ${timeInWords(world, { consultantId: secondConsultantId, starts: null })}`,
    run,
  };
}

type About = { row: BookingShot; name: string; world: World; dice: Dice };
const about =
  (plan: (about: About) => Act) =>
  (world: World, dice: Dice): Act | null => {
    const found = someBooking(world, dice.target);
    return found && plan({ ...found, world, dice });
  };

const confirm = about(({ row, name, world, dice }) => ({
  words: name,
  must: exactly(row, "confirm", row.starts !== null || row.form === "written"),
  run: () => confirmBooking(world.as(roleOf(dice.kind)), { id: row.id }),
}));

const cancel = about(({ row, name, world, dice }) => ({
  words: name,
  must: exactly(row, "cancel_by_centre"),
  run: () => cancelBooking(world.as(roleOf(dice.kind)), { id: row.id, reason }),
}));

const assign = about(({ row, name, world, dice }) => {
  const consultantId = pick(world.people, dice.time) ?? "";
  return {
    words: `${name} to ${timeInWords(world, { consultantId, starts: row.starts })}`,
    must: byTable(row, "assign"),
    run: () => assignBooking(world.as(roleOf(dice.kind)), { id: row.id, consultantId, reason }),
  };
});

function move(world: World, { target, time, kind }: Dice): Act | null {
  const [found, to] = [someBooking(world, target), someTime(world, time)];
  if (!found || !to) return null;
  const { row, name } = found;
  const input = { id: row.id, startsAt: iso(to.time.starts), consultantId: to.time.consultantId };
  return {
    words: `${name} to ${timeInWords(world, to.time)}`,
    must: byTable(row, "move"),
    run: () => moveBooking(world.as(roleOf(kind)), { ...input, laterByWish: kind % 3 === 0 || undefined }),
  };
}

const noShow = about(({ row, name, world, dice }) => ({
  words: name,
  must: exactly(row, "mark_no_show", row.starts !== null && row.starts <= world.now),
  run: () => markNoShow(world.as(roleOf(dice.kind)), { id: row.id }),
}));

const record = about(({ row, name, world, dice }) => {
  const isFailed = dice.kind < 4;
  const line = RecordService.parse({
    ...{ bookingId: row.id, consultantId: row.consultant_id ?? world.people[0], durationMinutes: 45 },
    startedAt: iso(Math.min(row.starts ?? world.now, world.now)),
    ...{ kind: "content", content: "psychological_pedagogical", form: "in_person", channel: "face_to_face" },
    ...{ topics: ["5"], outcome: isFailed ? "interrupted_technical" : "satisfied" },
  });
  return {
    words: `${name}, ${isFailed ? "it failed" : "given"}`,
    must: byTable(row, "record_service"),
    run: () => recordService(world.as(roleOf(dice.kind)), line, newId()),
  };
});

/** Mostly what was done a moment ago. */
function undo(world: World, { target, kind }: Dice): Act | null {
  const recent = world.shot.events.filter(
    ({ at, action }) => at >= world.now - 20 * minute && action !== "undo",
  );
  const last = pick(recent.slice(-3), target);
  const found = bookingsOf(world).find(({ id }) => id === last?.booking_id);
  const { row, name } = found ? { row: found, name: found.state } : (someBooking(world, target) ?? {});
  if (!row) return null;
  return { words: `${name}, ${last?.action}`, run: () => undoAction(world.as(roleOf(kind)), row.id) };
}

/** What the staff do, the usual things more often. */
export const staffCommands: Command[] = [
  { name: "register", plan: register, often: 2 },
  { name: "register a pair", plan: registerPair, often: 1 },
  { name: "visit", plan: visit, often: 1 },
  { name: "confirm", plan: confirm, often: 2 },
  { name: "cancel", plan: cancel, often: 2 },
  { name: "assign", plan: assign, often: 2 },
  { name: "move", plan: move, often: 2 },
  { name: "no show", plan: noShow, often: 1 },
  { name: "record", plan: record, often: 2 },
  { name: "undo", plan: undo, often: 4 },
];
