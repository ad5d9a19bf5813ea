import { NativeSelect, TextInput } from "@mantine/core";
import type { Limits } from "@prosvet/domain";
import type { Consultant } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import { type DraftProps, fieldOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

type Props = DraftProps & { consultants: Consultant[]; limits: Limits; isOwn: boolean };

/** Who gave the service and when. */
export function TimeFields({ draft, onChange, consultants, limits, isOwn }: Props) {
  const fields = { draft, onChange };
  const { min, max } = limits.durationMinutes;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Кто и когда</legend>
      <div className={styles.grid}>
        <NativeSelect
          label="Консультант"
          required
          autoFocus={draft.consultantId === ""}
          disabled={isOwn}
          {...fieldOf("consultantId", fields)}
        >
          <option value="">Выберите</option>
          {consultants.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <DayInput label="Дата" value={draft.day} onChange={(day) => onChange({ day })} />
        <WallTimeInput label="Начало" value={draft.time} onChange={(time) => onChange({ time })} />
        <TextInput
          label="Сколько минут"
          type="number"
          inputMode="numeric"
          required
          min={min}
          max={max}
          {...fieldOf("durationMinutes", fields)}
        />
      </div>
    </fieldset>
  );
}
