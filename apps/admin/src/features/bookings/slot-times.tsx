import type { Slot } from "../../api/types.ts";
import { timeOfWire } from "../../time/wire-time.ts";
import styles from "./slot-choice.module.css";

type Props = { name: string; slots: readonly Slot[]; value: Slot | null; onChange: (slot: Slot) => void };

const isSame = (one: Slot | null, other: Slot): boolean =>
  one?.startsAt === other.startsAt && one.consultantId === other.consultantId;

/** Times of one consultant on one day. */
export const SlotTimes = ({ name, slots, value, onChange }: Props) => (
  <fieldset className="plain-fieldset">
    <legend className={styles.legend}>{name}</legend>
    <div className={styles.times}>
      {slots.map((slot) => (
        <label key={slot.startsAt} className={styles.time}>
          <input
            type="radio"
            name="slot"
            required
            checked={isSame(value, slot)}
            onChange={() => onChange(slot)}
          />
          {timeOfWire(slot.startsAt)}
        </label>
      ))}
    </div>
  </fieldset>
);
