import { Button, NativeSelect, Text } from "@mantine/core";
import { dayInWords, plural } from "@prosvet/domain";
import { useState } from "react";
import type { NamedConsultant, Slot } from "../../api/types.ts";
import { timeOfWire } from "../../time/wire-time.ts";
import styles from "./slot-choice.module.css";
import { type DayOfSlots, slotsByDay } from "./slots-by-day.ts";

type Props = {
  slots: readonly Slot[];
  consultants: readonly NamedConsultant[];
  /** Last day of the window: later days are offered too and say that they are late. */
  deadline: string;
  value: Slot | null;
  onChange: (slot: Slot) => void;
};

const keyOf = (slot: Slot | null) => slot && `${slot.startsAt} ${slot.consultantId}`;

const dayLabel = ({ day, slots }: DayOfSlots, deadline: string): string =>
  `${dayInWords(day)}: ${slots.length} ${plural(slots.length, "свободное", "свободных", "свободных")}` +
  (day > deadline ? ", позже срока" : "");

export function SlotChoice({ slots, consultants, deadline, value, onChange }: Props) {
  const days = slotsByDay(slots);
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const shown = days.find(({ day }) => day === chosenDay) ?? days[0];
  const nameOf = (slot: Slot) => consultants.find(({ id }) => id === slot.consultantId)?.name ?? "";
  const several = slots.some(({ consultantId }) => consultantId !== slots[0]?.consultantId);
  const first = slots[0];
  if (!shown || !first) {
    return (
      <Text>Свободного времени нет. Выберите другого консультанта или откройте время в расписании.</Text>
    );
  }

  return (
    <>
      <Button variant="light" className={styles.first} onClick={() => onChange(first)}>
        Первое свободное: {dayInWords(days[0]?.day ?? shown.day)}, {timeOfWire(first.startsAt)},{" "}
        {nameOf(first)}
      </Button>
      <NativeSelect
        label="День"
        value={shown.day}
        onChange={(event) => setChosenDay(event.currentTarget.value)}
        data={days.map((day) => ({ value: day.day, label: dayLabel(day, deadline) }))}
      />
      <fieldset className={styles.times}>
        <legend>Время</legend>
        {shown.slots.map((slot) => (
          <label key={keyOf(slot)} className={styles.time}>
            <input
              type="radio"
              name="slot"
              required
              checked={keyOf(value) === keyOf(slot)}
              onChange={() => onChange(slot)}
            />
            <span>
              <b>{timeOfWire(slot.startsAt)}</b> {several && nameOf(slot)}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
