import { Checkbox, NativeSelect } from "@mantine/core";
import { type LimitName, type Limits, limitCatalogue, limitUnitLabels } from "@prosvet/domain";
import { optionsOf } from "../../ui/options-of.ts";
import { ChildcareField } from "./childcare-field.tsx";
import { CountField } from "./count-field.tsx";
import { limitKinds } from "./limit-kinds.ts";
import styles from "./limits.module.css";
import { MinutesByTopicField } from "./minutes-by-topic-field.tsx";
import { RegistersField } from "./registers-field.tsx";
import { SubsetField } from "./subset-field.tsx";

type Props = { name: LimitName; limits: Limits; onChange: (value: unknown) => void };

/** The editor of one limit, by its kind; the limit's heading names it. */
export function LimitField({ name, limits, onChange }: Props) {
  const kind = limitKinds[name];
  const { title, unit } = limitCatalogue[name];
  const value: unknown = limits[name];
  const unitLabel = unit && limitUnitLabels[unit];

  switch (kind.kind) {
    case "count":
      return <CountField label={title} unit={unitLabel} value={value as number} onChange={onChange} />;
    case "counts": {
      const counts = value as Record<string, number>;
      return (
        <div className={styles.counts}>
          {Object.entries(kind.labels).map(([key, label]) => (
            <CountField
              key={key}
              label={`${title}: ${label}`}
              visibleLabel={label}
              unit={unitLabel}
              value={counts[key] ?? 0}
              onChange={(count) => onChange({ ...counts, [key]: count })}
            />
          ))}
        </div>
      );
    }
    case "flag":
      return (
        <Checkbox
          label={value ? kind.yes : kind.no}
          aria-label={`${title}: ${kind.yes}`}
          checked={value as boolean}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "choice":
      return (
        <NativeSelect
          aria-label={title}
          data={optionsOf(kind.labels)}
          value={value as string}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "subset":
      return <SubsetField labels={kind.labels} title={title} value={value as string[]} onChange={onChange} />;
    case "minutesByTopic":
      return (
        <MinutesByTopicField
          value={limits.durationMinutesByTopic}
          usual={limits.durationMinutes.default}
          onChange={onChange}
        />
      );
    case "childcare":
      return <ChildcareField value={limits.childcare} onChange={onChange} />;
    case "registers":
      return <RegistersField value={limits.registers} onChange={onChange} />;
  }
}
