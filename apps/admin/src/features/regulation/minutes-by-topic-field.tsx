import { Button, NativeSelect } from "@mantine/core";
import { type Limits, type Topic, topicCatalogue, topicLabel } from "@prosvet/domain";
import { CountField } from "./count-field.tsx";
import styles from "./limits.module.css";

type Minutes = Limits["durationMinutesByTopic"];
type Props = {
  value: Minutes;
  /** What a topic starts with when it is added. */
  usual: number;
  onChange: (value: Minutes) => void;
};

/** Topics that take their own time; one is added by choosing it, and taken away by its button. */
export function MinutesByTopicField({ value, usual, onChange }: Props) {
  const isSet = (code: Topic) => value[code] !== undefined;
  const set = topicCatalogue.filter(({ code }) => isSet(code));
  const others = topicCatalogue.filter(({ code }) => !isSet(code));
  const without = (code: Topic) => {
    const { [code]: _, ...rest } = value;
    return rest;
  };
  return (
    <div className={styles.stack}>
      {set.map(({ code }) => (
        <div key={code} className={styles.stack}>
          <CountField
            label={`Продолжительность: ${topicLabel(code)}`}
            visibleLabel={topicLabel(code)}
            unit="минут"
            value={value[code] ?? usual}
            onChange={(minutes) => onChange({ ...value, [code]: minutes })}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            justify="start"
            aria-label={`Убрать: ${topicLabel(code)}`}
            onClick={() => onChange(without(code))}
          >
            Убрать
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <NativeSelect
          label="Добавить тему"
          value=""
          data={[
            { value: "", label: "Не выбрана" },
            ...others.map(({ code, label }) => ({ value: code, label })),
          ]}
          onChange={({ currentTarget: { value: code } }) => code && onChange({ ...value, [code]: usual })}
        />
      )}
    </div>
  );
}
