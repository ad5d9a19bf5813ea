import { Checkbox } from "@mantine/core";
import type { Limits } from "@prosvet/domain";
import { CountField } from "./count-field.tsx";
import styles from "./limits.module.css";

type Childcare = Limits["childcare"];
type Props = { value: Childcare; onChange: (value: Childcare) => void };

export const ChildcareField = ({ value, onChange }: Props) => (
  <div className={styles.stack}>
    <Checkbox
      label="Предлагается"
      checked={value.offered}
      onChange={(event) => onChange({ ...value, offered: event.currentTarget.checked })}
    />
    {value.offered && (
      <CountField
        label="Сколько детей одновременно"
        visibleLabel="Сколько детей одновременно"
        value={value.places}
        onChange={(places) => onChange({ ...value, places })}
      />
    )}
  </div>
);
