import { Checkbox, Text } from "@mantine/core";
import styles from "./record-service.module.css";

type Props<Value extends string> = {
  legend: string;
  hint?: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

/** A list of which several may be marked. */
export const MarkedList = <Value extends string>({
  legend,
  hint,
  options,
  chosen,
  onChange,
}: Props<Value>) => (
  <fieldset className={`${styles.group} ${styles.wide}`}>
    <legend className={styles.legend}>{legend}</legend>
    {hint && (
      <Text size="sm" mb="xs">
        {hint}
      </Text>
    )}
    <div className={styles.marks}>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
            )
          }
        />
      ))}
    </div>
  </fieldset>
);
