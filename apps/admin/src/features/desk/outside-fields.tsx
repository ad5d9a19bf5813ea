import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { placesQuery } from "../../api/schedule-changes.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import { type CallProps, flagOf, textOf } from "./call-field.ts";
import styles from "./desk.module.css";

/** A time when nobody receives: with the consultant's word and a reason, never another's time (R27, R40). */
export function OutsideFields(fields: CallProps) {
  const { draft, onChange } = fields;
  const { data: places = [] } = useQuery({ ...placesQuery, enabled: draft.outside });
  const rooms = places.filter(({ isClosed }) => !isClosed);
  return (
    <>
      <Checkbox
        label="Время вне приёма: консультант согласен"
        description="Выберите консультанта и напишите, почему"
        className={styles.wide}
        {...flagOf("outside", fields)}
      />
      {draft.outside && (
        <>
          <DayInput
            label="Дата"
            value={draft.outsideDay}
            onChange={(outsideDay) => onChange({ outsideDay })}
          />
          <WallTimeInput
            label="Начало"
            value={draft.outsideTime}
            onChange={(outsideTime) => onChange({ outsideTime })}
          />
          {draft.form !== "remote" && rooms.length > 0 && (
            <NativeSelect
              label="Где"
              data={[
                { value: "", label: "Не указано" },
                ...rooms.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...textOf("outsidePlace", fields)}
            />
          )}
          <TextInput
            label="Почему вне приёма"
            description="Без имён и телефонов"
            required
            minLength={3}
            maxLength={300}
            {...textOf("outsideReason", fields)}
          />
        </>
      )}
    </>
  );
}
