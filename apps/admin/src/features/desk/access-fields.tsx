import { Checkbox, TextInput } from "@mantine/core";
import { accessNeedLabels, accessNeeds } from "@prosvet/domain";
import { type CallProps, textOf } from "./call-field.ts";
import styles from "./desk.module.css";

/** What somebody needs to come and to be received (R24). */
export const AccessFields = (fields: CallProps) => (
  <>
    <Checkbox.Group
      label="Что нужно, чтобы прийти"
      className={styles.wide}
      value={fields.draft.accessNeeds}
      onChange={(needs) => fields.onChange({ accessNeeds: needs })}
    >
      <div className={styles.needs}>
        {accessNeeds.map((need) => (
          <Checkbox key={need} value={need} label={accessNeedLabels[need]} />
        ))}
      </div>
    </Checkbox.Group>
    <TextInput
      label="Что ещё учесть на приёме"
      maxLength={500}
      className={styles.wide}
      {...textOf("accessNote", fields)}
    />
  </>
);
