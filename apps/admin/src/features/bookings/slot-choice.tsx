import { Button, NativeSelect, Text } from "@mantine/core";
import { dayInWords, plural } from "@prosvet/domain";
import { useState } from "react";
import type { NamedConsultant, Slot } from "../../api/types.ts";
import { timeOfWire } from "../../time/wire-time.ts";
import styles from "./slot-choice.module.css";
import { type DayOfSlots, slotsByConsultant, slotsByDay } from "./slot-groups.ts";
import { SlotTimes } from "./slot-times.tsx";

type Props = {
  slots: readonly Slot[];
  consultants: readonly NamedConsultant[];
  /** Last day of the window: later days are offered too and say that they are late. */
  deadline: string;
  value: Slot | null;
  onChange: (slot: Slot) => void;
};

const dayLabel = ({ day, slots }: DayOfSlots, deadline: string): string =>
  `${dayInWords(day)}: ${slots.length} ${plural(slots.length, "свободное", "свободных", "свободных")}` +
  (day > deadline ? ", позже срока" : "");

/** Free times: the first of all on one button, the others by day and consultant. */
export function SlotChoice({ slots, consultants, deadline, value, onChange }: Props) {
  const days = slotsByDay(slots);
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [first, firstDay] = [slots[0], days[0]];
  const shown = days.find(({ day }) => day === chosenDay) ?? firstDay;
  if (!shown || !firstDay || !first) {
    return (
      <Text>Свободного времени нет. Выберите другого консультанта или откройте время в расписании.</Text>
    );
  }
  const name = consultants.find(({ id }) => id === first.consultantId)?.name;
  const chooseFirst = () => {
    setChosenDay(firstDay.day);
    onChange(first);
  };

  return (
    <>
      <Button variant="light" className={styles.first} onClick={chooseFirst}>
        Первое свободное: {dayInWords(firstDay.day)}, {timeOfWire(first.startsAt)}, {name}
      </Button>
      <NativeSelect
        label="День"
        value={shown.day}
        onChange={(event) => setChosenDay(event.currentTarget.value)}
        data={days.map((day) => ({ value: day.day, label: dayLabel(day, deadline) }))}
      />
      <div className={styles.day}>
        {slotsByConsultant(shown.slots, consultants).map((group) => (
          <SlotTimes key={group.id} name={group.name} slots={group.slots} value={value} onChange={onChange} />
        ))}
      </div>
    </>
  );
}
