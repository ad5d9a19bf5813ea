import type { NamedConsultant, Slot } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";

export type DayOfSlots = { day: string; slots: Slot[] };
type SlotsOfConsultant = NamedConsultant & { slots: Slot[] };

/** Free times, which come in order, put together by the centre's day. */
export function slotsByDay(slots: readonly Slot[]): DayOfSlots[] {
  const days: DayOfSlots[] = [];
  for (const slot of slots) {
    const day = dayOfWire(slot.startsAt);
    const last = days[days.length - 1];
    if (last?.day === day) last.slots.push(slot);
    else days.push({ day, slots: [slot] });
  }
  return days;
}

/** Free times of a day put together by consultant. */
export function slotsByConsultant(
  slots: readonly Slot[],
  consultants: readonly NamedConsultant[],
): SlotsOfConsultant[] {
  return consultants
    .map(({ id, name }) => ({ id, name, slots: slots.filter(({ consultantId }) => consultantId === id) }))
    .filter((group) => group.slots.length > 0);
}
