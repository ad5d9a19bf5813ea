import type { Slot } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";

export type DayOfSlots = { day: string; slots: Slot[] };

/** Free times, which come in order, put together by the centre's day. */
export function slotsByDay(slots: readonly Slot[]): DayOfSlots[] {
  const days: DayOfSlots[] = [];
  for (const slot of slots) {
    const day = dayOfWire(slot.startsAt);
    const last = days.at(-1);
    if (last?.day === day) last.slots.push(slot);
    else days.push({ day, slots: [slot] });
  }
  return days;
}
