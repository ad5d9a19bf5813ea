import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { NamedConsultant } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import styles from "./schedule.module.css";

type Props = {
  consultant: NamedConsultant;
  consultants: readonly NamedConsultant[];
  today: string;
  onClose: () => void;
};

/** Somebody, or the whole centre, is away from a day to a day: «Заболел до…» needs only the last day. */
export function AbsenceDialog({ consultant, consultants, today, onClose }: Props) {
  const [who, setWho] = useState(consultant.id);
  const [fromDay, setFromDay] = useState(today);
  const [toDay, setToDay] = useState(today);
  const [byHours, setByHours] = useState(false);
  const [fromTime, setFromTime] = useState("09:00");
  const [toTime, setToTime] = useState("18:00");
  const [reason, setReason] = useState("");
  const startOn = (day: string) => {
    setFromDay(day);
    if (toDay < day) setToDay(day);
  };
  const times = byHours ? { fromTime, toTime } : {};
  const absence = { consultantId: who || null, fromDay, toDay, reason: reason.trim(), ...times };
  return (
    <ChangeDialog
      title="Не будет на приёме"
      change={{ kind: "absence", absence }}
      done="Отсутствие записано"
      onClose={onClose}
    >
      <div className={styles.grid}>
        <DayInput label="По какой день включительно" value={toDay} onChange={setToDay} autoFocus />
        <DayInput label="С какого дня" value={fromDay} onChange={startOn} />
        <NativeSelect label="Кто" value={who} onChange={(event) => setWho(event.currentTarget.value)}>
          {consultants.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">Весь центр</option>
        </NativeSelect>
        <TextInput
          label="Причина"
          description="Видят сотрудники, получатели не видят"
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label="Не весь день"
        checked={byHours}
        onChange={(event) => setByHours(event.currentTarget.checked)}
      />
      {byHours && (
        <div className={styles.grid}>
          <WallTimeInput label="С какого времени первого дня" value={fromTime} onChange={setFromTime} />
          <WallTimeInput label="До какого времени последнего дня" value={toTime} onChange={setToTime} />
        </div>
      )}
    </ChangeDialog>
  );
}
