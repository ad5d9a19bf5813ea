import { Checkbox } from "@mantine/core";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import type { DraftProps } from "./opening-draft.ts";
import styles from "./schedule.module.css";

/** From when to when, and the break. */
export const HoursFields = ({ draft, onChange }: DraftProps) => (
  <>
    <div className={styles.grid}>
      <WallTimeInput
        label="Начало"
        autoFocus
        value={draft.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
      />
      <WallTimeInput label="Конец" value={draft.endsAt} onChange={(endsAt) => onChange({ endsAt })} />
    </div>
    <Checkbox
      label="С перерывом"
      checked={draft.hasBreak}
      onChange={(event) => onChange({ hasBreak: event.currentTarget.checked })}
    />
    {draft.hasBreak && (
      <div className={styles.grid}>
        <WallTimeInput
          label="Начало перерыва"
          value={draft.breakFrom}
          onChange={(breakFrom) => onChange({ breakFrom })}
        />
        <WallTimeInput
          label="Конец перерыва"
          value={draft.breakUntil}
          onChange={(breakUntil) => onChange({ breakUntil })}
        />
      </div>
    )}
  </>
);
