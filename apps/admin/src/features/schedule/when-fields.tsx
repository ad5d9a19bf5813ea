import { Checkbox, NativeSelect } from "@mantine/core";
import { DayInput } from "../../ui/day-input.tsx";
import { weekdayNames } from "./in-words.ts";
import type { DraftProps } from "./opening-draft.ts";
import styles from "./schedule.module.css";

type Props = DraftProps & { isNew: boolean };

/** On which days. Hours that stand stay weekly, or of their date. */
export function WhenFields({ draft, onChange, isNew }: Props) {
  const { dated, weekdays } = draft;
  const toggle = (weekday: number, chosen: boolean) =>
    onChange({ weekdays: chosen ? [...weekdays, weekday] : weekdays.filter((one) => one !== weekday) });
  return (
    <>
      {isNew && (
        <NativeSelect
          label="Когда"
          value={dated ? "dated" : "weekly"}
          onChange={(event) => onChange({ dated: event.currentTarget.value === "dated" })}
          data={[
            { value: "weekly", label: "Каждую неделю" },
            { value: "dated", label: "В один день" },
          ]}
        />
      )}
      {dated ? (
        <>
          <DayInput label="Дата" value={draft.onDate} onChange={(onDate) => onChange({ onDate })} />
          <Checkbox
            label="Вместо обычных часов этого дня"
            checked={draft.replacesWeekly}
            onChange={(event) => onChange({ replacesWeekly: event.currentTarget.checked })}
          />
        </>
      ) : (
        <>
          <fieldset className="plain-fieldset">
            <legend className={styles.legend}>Дни недели</legend>
            <div className={styles.checks}>
              {weekdayNames.map((name, index) => (
                <Checkbox
                  key={name}
                  label={name}
                  checked={weekdays.includes(index + 1)}
                  onChange={(event) => toggle(index + 1, event.currentTarget.checked)}
                />
              ))}
            </div>
          </fieldset>
          <div className={styles.grid}>
            <DayInput
              label={isNew ? "С какого дня" : "С какого дня по-новому"}
              value={draft.validFrom}
              onChange={(validFrom) => onChange({ validFrom })}
            />
            {draft.isTemporary && (
              <DayInput
                label="По какой день"
                value={draft.validTo}
                onChange={(validTo) => onChange({ validTo })}
              />
            )}
          </div>
          <Checkbox
            label="Только до определённого дня"
            checked={draft.isTemporary}
            onChange={(event) => onChange({ isTemporary: event.currentTarget.checked })}
          />
          <Checkbox
            label="Принимать и в праздники"
            checked={draft.onHolidays}
            onChange={(event) => onChange({ onHolidays: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  );
}
