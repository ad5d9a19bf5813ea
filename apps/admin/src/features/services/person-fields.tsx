import { Checkbox, TextInput } from "@mantine/core";
import type { ConsentText } from "../../api/types.ts";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

type Props = DraftProps & { consent: ConsentText | null };

/** Name and contacts of a recipient who gave them, and the consent without which they may not be kept. */
export const PersonFields = ({ consent, ...fields }: Props) => (
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
    <div className={styles.wide}>
      <Checkbox
        label="Получатель подписал согласие на обработку персональных данных"
        required
        {...flagOf("consentSigned", fields)}
      />
      {consent && (
        <details className={styles.consent}>
          <summary>Текст согласия, редакция {consent.version}</summary>
          <p>{consent.text}</p>
        </details>
      )}
    </div>
  </>
);
