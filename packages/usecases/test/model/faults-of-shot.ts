import { isOpenBooking, isSlotTaking } from "@prosvet/domain";
import type { BookingShot, Shot } from "./shot.ts";
import type { World } from "./world.ts";

/** What may never be in the database, whatever was done before. */
export const faultsOfShot = (world: World, shot: Shot): string[] => [
  ...faultsOfPlaces(shot),
  ...faultsOfChildcare(world, shot),
  ...faultsOfCompanions(shot),
  ...faultsOfWaiting(world, shot),
  ...faultsOfNotices(shot),
  ...faultsOfJournal(shot),
];

type Timed = BookingShot & { starts: number; ends: number };
const taking = ({ bookings }: Shot) =>
  bookings.filter((row): row is Timed => row.starts !== null && isSlotTaking(row.state));

/** One consultant, one room, one seat: one row (R13). */
function faultsOfPlaces(shot: Shot): string[] {
  const rows = taking(shot);
  return rows.flatMap((one, at) =>
    rows.slice(at + 1).flatMap((other) => {
      if (one.starts >= other.ends || other.starts >= one.ends) return [];
      const pair = `${one.id} (${one.state}) and ${other.id} (${other.state})`;
      const isSeat =
        one.seats > 1 && other.seats > 1 && one.starts === other.starts && one.seat !== other.seat;
      const isSame = one.consultant_id === other.consultant_id;
      if (isSame && !isSeat) return [`one consultant twice: ${pair}`];
      return !isSame && one.room_id !== null && one.room_id === other.room_id
        ? [`one room twice: ${pair}`]
        : [];
    }),
  );
}

function faultsOfChildcare({ now, limits }: World, shot: Shot): string[] {
  const offered = new Map(shot.offers.map(({ hold_id, booking_id }) => [hold_id, booking_id]));
  const rows = taking(shot).filter(
    (row) =>
      row.childcare_children > 0 &&
      row.joint_with === null &&
      (row.held_until === null || row.held_until > now),
  );
  return rows.flatMap(({ starts }) => {
    const then = rows.filter((row) => row.starts <= starts && starts < row.ends);
    // A time on offer is instead of the one that its booking has.
    const counted = then.filter(({ id }) => !then.some((other) => offered.get(other.id) === id));
    const children = counted.reduce((sum, row) => sum + row.childcare_children, 0);
    return children > limits.childcare.places
      ? [`${children} children at ${new Date(starts).toISOString()}`]
      : [];
  });
}

/** Who is taken with a booking is taken exactly when it takes its own time. */
function faultsOfCompanions(shot: Shot): string[] {
  const byId = new Map(shot.bookings.map((row) => [row.id, row]));
  return taking(shot).flatMap((row) => {
    const main = row.joint_with && byId.get(row.joint_with);
    if (!row.joint_with) return [];
    if (!main) return [`a row stands beside a booking that is not there: ${row.id}`];
    const isBeside = main.starts === row.starts && main.ends === row.ends && isSlotTaking(main.state);
    return isBeside ? [] : [`the second consultant of ${main.id} (${main.state}) is kept apart from it`];
  });
}

/** Who waits is open; an offer is one, holds its time and is of somebody who waits (R36). */
function faultsOfWaiting({ now }: World, shot: Shot): string[] {
  const byId = new Map(shot.bookings.map((row) => [row.id, row]));
  const waiting = shot.waiting.filter(({ left }) => left === null).map(({ booking_id }) => booking_id);
  const open = shot.offers.filter(({ answer }) => answer === null);
  const offersOf = (id: string) => open.filter(({ booking_id }) => booking_id === id);
  const holds = shot.bookings.filter(
    (row) => row.hold_reason === "offer" && row.joint_with === null && (row.held_until ?? 0) > now,
  );
  const closed = waiting.filter((id) => !isOpenBooking(byId.get(id)?.state ?? "took_place"));
  return [
    ...closed.map((id) => `${id} waits, and it is ${byId.get(id)?.state}`),
    ...open.flatMap((offer) => {
      const hold = byId.get(offer.hold_id);
      const isOver = offer.expires <= now;
      const isHeld = hold?.state === "held" && hold.starts === offer.starts;
      return [
        ...(isOver || isHeld ? [] : [`the offer ${offer.id} holds no time`]),
        ...(waiting.includes(offer.booking_id)
          ? []
          : [`the offer ${offer.id} is of somebody who does not wait`]),
        ...(offersOf(offer.booking_id).length === 1 ? [] : [`${offer.booking_id} has two offers`]),
      ];
    }),
    ...holds
      .filter(({ id }) => !open.some(({ hold_id }) => hold_id === id))
      .map(({ id }) => `${id} is held for no offer`),
  ];
}

/** One notice of a kind and a version, and none to somebody who left no contact (R42). */
function faultsOfNotices(shot: Shot): string[] {
  const keys = shot.notices.map(({ booking_id, kind, version }) => `${booking_id} ${kind} ${version}`);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  const silent = new Set(shot.bookings.filter((row) => row.contact_index === null).map(({ id }) => id));
  const toNobody = shot.notices.filter((notice) => notice.sent !== null && silent.has(notice.booking_id));
  return [
    ...twice.map((key) => `two notices: ${key}`),
    ...toNobody.map(({ kind }) => `${kind} was sent to somebody who left no contact`),
  ];
}

/** Numbers without gaps (R8); a booking took place exactly when a line of the journal says so. */
function faultsOfJournal({ lines, counters, bookings }: Shot): string[] {
  const faults = counters.flatMap(({ register, year, last_number }) => {
    const numbers = lines
      .filter((line) => line.register === register && line.year === year)
      .map(({ number }) => number);
    const whole = numbers.length === last_number && numbers.every((number, at) => number === at + 1);
    return whole ? [] : [`${register} ${year} goes to ${last_number} and has ${numbers.join(" ")}`];
  });
  for (const { id, state, joint_with } of bookings) {
    const own = lines.filter(
      (line) => line.booking_id === id && !line.annulled && line.state !== "failed_technical",
    );
    const isExpected = own.length === (state === "took_place" && joint_with === null ? 1 : 0);
    if (joint_with === null && !isExpected)
      faults.push(`${id} is ${state} with ${own.length} lines of the journal`);
  }
  const repeats = lines
    .filter((line) => line.retry_of !== null && !line.annulled)
    .map((line) => line.retry_of);
  if (new Set(repeats).size !== repeats.length) faults.push("one failed service is repeated twice");
  return faults;
}
