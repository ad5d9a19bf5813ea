import { Button, Text } from "@mantine/core";
import { dayInWords } from "@prosvet/domain";
import { useState } from "react";
import type { DeskTime } from "../../api/desk.ts";
import type { NamedConsultant } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import styles from "./desk.module.css";

type Props = {
  times: readonly DeskTime[];
  consultants: readonly NamedConsultant[];
  /** Null is the first one. */
  value: DeskTime | null;
  onChange: (time: DeskTime) => void;
};

const shownAtFirst = 8;
const keyOf = ({ startsAt, consultantId }: DeskTime) => `${startsAt} ${consultantId}`;

/** The nearest free times; the first one stands chosen, the arrow keys choose another. */
export function TimeChoice({ times, consultants, value, onChange }: Props) {
  const [all, setAll] = useState(false);
  const [first] = times;
  if (!first) {
    return <Text>Свободного времени нет. Запишите без времени: центр предложит его в срок.</Text>;
  }
  const chosen = times.find((time) => value && keyOf(time) === keyOf(value)) ?? first;
  const nameOf = (id: string) => consultants.find((one) => one.id === id)?.name;
  const shown = all ? times : times.slice(0, shownAtFirst);
  return (
    <fieldset className="plain-fieldset">
      <legend className={styles.legend}>Время</legend>
      <div className={styles.times}>
        {shown.map((time) => (
          <label key={keyOf(time)} className={styles.time}>
            <input
              type="radio"
              name="time"
              checked={keyOf(time) === keyOf(chosen)}
              onChange={() => onChange(time)}
            />
            <span>
              {dayInWords(dayOfWire(time.startsAt))}, {timeOfWire(time.startsAt)}, {nameOf(time.consultantId)}
            </span>
          </label>
        ))}
      </div>
      {!all && times.length > shownAtFirst && (
        <Button variant="subtle" size="compact-md" onClick={() => setAll(true)}>
          Ещё время: {times.length - shownAtFirst}
        </Button>
      )}
    </fieldset>
  );
}
