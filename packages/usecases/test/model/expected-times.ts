import { isSlotTaking } from "@prosvet/domain";
import type { Hours } from "./hours.ts";
import type { BookingShot, Shot } from "./shot.ts";
import { day, minute, type World } from "./world.ts";

/** A time of the hours, free or not. */
export type Time = {
  consultantId: string;
  secondConsultantId: string | null;
  roomId: string | null;
  starts: number;
  ends: number;
  seats: number;
  seatsFree: number;
};

/** The centre is five hours before Greenwich all year. */
const offset = 300 * minute;
export const dayStart = (at: number) => Math.floor((at + offset) / day) * day - offset;
const wall = (time: string) => Number(time.slice(0, 2)) * 60 * minute + Number(time.slice(3)) * minute;

/** Every time of the hours in the days that booking is open for, in order. */
export function allTimes({ hours, limits, now }: World): Time[] {
  const times: Time[] = [];
  for (let count = 0; count <= limits.bookingHorizonDays; count++) {
    const begins = dayStart(now) + count * day;
    for (const opening of hours) times.push(...timesOf(opening, begins, limits));
  }
  return times.sort(
    (one, other) => one.starts - other.starts || one.consultantId.localeCompare(other.consultantId),
  );
}

function timesOf(hours: Hours, begins: number, limits: World["limits"]): Time[] {
  const { consultantId, secondConsultantId, roomId, seats } = hours;
  const lasts = limits.durationMinutes.default * minute;
  const step = seats > 1 ? lasts + limits.bufferMinutes * minute : limits.slotStepMinutes * minute;
  const times: Time[] = [];
  for (let at = begins + wall(hours.from); at + lasts <= begins + wall(hours.until); at += step) {
    times.push({
      consultantId,
      secondConsultantId,
      roomId,
      seats,
      seatsFree: 0,
      starts: at,
      ends: at + lasts,
    });
  }
  return times;
}

/** The times that a parent may have now, each counted by hand from the rows: nothing else may hide one (R13). */
export function freeTimes(world: World, shot: Shot): Time[] {
  const { now, limits } = world;
  const days =
    limits.bookingWindowMode === "guaranteed" ? limits.bookingWindowDays : limits.bookingHorizonDays;
  const last = dayStart(now) + (Math.min(days, limits.bookingHorizonDays) + 1) * day;
  const taking = shot.bookings.filter((row) => isTaking(row, now));
  return allTimes(world)
    .filter(({ starts }) => starts >= now + limits.minNoticeMinutes * minute && starts < last)
    .map((time) => ({ ...time, seatsFree: seatsFreeOf(time, taking, shot, limits.bufferMinutes * minute) }))
    .filter(({ seatsFree }) => seatsFree > 0);
}

export const isTaking = ({ state, starts, held_until }: BookingShot, now: number): boolean =>
  isSlotTaking(state) && starts !== null && (held_until === null || held_until > now);

function seatsFreeOf(time: Time, taking: readonly BookingShot[], { absences }: Shot, buffer: number): number {
  const people = [time.consultantId, time.secondConsultantId];
  const isAway = absences.some(
    ({ consultant_id, starts, ends }) =>
      (consultant_id === null || people.includes(consultant_id)) && starts < time.ends && time.starts < ends,
  );
  const near = (row: BookingShot, around: number) =>
    (row.starts ?? 0) - around < time.ends && time.starts < (row.ends ?? 0) + around;
  const ofGroup = taking.filter(
    (row) =>
      time.seats > 1 &&
      row.seats > 1 &&
      row.starts === time.starts &&
      row.consultant_id === time.consultantId,
  );
  const isBusy = taking.some(
    (row) => people.includes(row.consultant_id) && near(row, buffer) && !ofGroup.includes(row),
  );
  const isRoomTaken = taking.some(
    (row) =>
      time.roomId !== null &&
      row.room_id === time.roomId &&
      row.consultant_id !== time.consultantId &&
      near(row, 0),
  );
  return isAway || isBusy || isRoomTaken ? 0 : time.seats - ofGroup.length;
}
