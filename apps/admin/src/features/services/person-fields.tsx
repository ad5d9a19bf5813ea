import { Checkbox, TextInput } from "@mantine/core";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

/** Name and contacts of a recipient who gave them, and the consent without which they may not be kept. */
export const PersonFields = (fields: DraftProps) => (
  <>
    <TextInput
      label="Фамилия, имя, отчество"
      required
      maxLength={200}
      autoComplete="off"
      {...fieldOf("name", fields)}
    />
    <TextInput label="Телефон" type="tel" maxLength={40} autoComplete="off" {...fieldOf("phone", fields)} />
    <TextInput
      label="Электронная почта"
      type="email"
      maxLength={254}
      autoComplete="off"
      {...fieldOf("email", fields)}
    />
    <Checkbox
      className={styles.wide}
      label="Получатель подписал согласие на обработку персональных данных"
      required
      {...flagOf("consentSigned", fields)}
    />
  </>
);
