import { Checkbox } from "@mantine/core";
import styles from "./limits.module.css";

type Props = {
  labels: Record<string, string>;
  title: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
};

/** Which of the catalogue's codes the centre uses, in the catalogue's order. */
export const SubsetField = ({ labels, title, value, onChange }: Props) => {
  const toggle = (code: string, chosen: boolean) =>
    onChange(Object.keys(labels).filter((known) => (known === code ? chosen : value.includes(known))));
  return (
    <fieldset className="plain-fieldset" aria-label={title}>
      <div className={styles.stack}>
        {Object.entries(labels).map(([code, label]) => (
          <Checkbox
            key={code}
            label={label}
            checked={value.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
};
