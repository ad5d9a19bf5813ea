import { Checkbox, TextInput } from "@mantine/core";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

/** The second parent with the same question: anonymous unless they wish to be named (R41, R42). */
export const SecondParentFields = (fields: DraftProps) => (
  <>
    <TextInput
      label="Имя второго родителя"
      description="Пусто: анонимно"
      maxLength={200}
      autoComplete="off"
      {...fieldOf("secondName", fields)}
    />
    {fields.draft.secondName.trim() !== "" && (
      <>
        <TextInput
          label="Телефон второго родителя"
          type="tel"
          maxLength={40}
          autoComplete="off"
          {...fieldOf("secondPhone", fields)}
        />
        <Checkbox
          label="Второй родитель сам подписал согласие"
          required
          className={styles.wide}
          {...flagOf("secondConsentSigned", fields)}
        />
      </>
    )}
  </>
);
