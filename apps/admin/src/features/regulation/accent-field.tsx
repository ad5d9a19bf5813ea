import { Text } from "@mantine/core";
import { contrastWithWhite, refusalOfAccent } from "@prosvet/domain";
import { useId } from "react";
import styles from "./regulation.module.css";

type Props = { value: string; onChange: (colour: string) => void };

/** The colour of buttons and links on the centre's pages; what cannot be read is said at once. */
export function AccentField({ value, onChange }: Props) {
  const [field, remark] = [useId(), useId()];
  const refusal = refusalOfAccent(value);
  const contrast = contrastWithWhite(value).toFixed(1).replace(".", ",");
  return (
    <div>
      <label htmlFor={field} className={styles.label}>
        Цвет кнопок и ссылок на страницах центра
      </label>
      <input
        id={field}
        type="color"
        className={styles.colour}
        value={value}
        aria-describedby={remark}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text size="sm" id={remark} aria-live="polite">
        {refusal ? refusal.message : `Надписи читаются: контраст с белым ${contrast}.`}
      </Text>
    </div>
  );
}
