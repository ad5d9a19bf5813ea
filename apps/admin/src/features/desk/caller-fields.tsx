import { Checkbox, TextInput } from "@mantine/core";
import type { ConsentText } from "../../api/types.ts";
import { isNamed } from "./call-draft.ts";
import { type CallProps, flagOf, textOf } from "./call-field.ts";
import styles from "./desk.module.css";

type Props = CallProps & { consent: ConsentText | null };

/** Who rings, as far as they say it; the consent is asked for with the first letter of it (R32, R42). */
export function CallerFields({ consent, ...fields }: Props) {
  const named = isNamed(fields.draft);
  return (
    <>
      <TextInput
        label="Телефон"
        description="Пусто: анонимно"
        type="tel"
        maxLength={40}
        autoComplete="off"
        {...textOf("phone", fields)}
      />
      <TextInput
        label="Имя"
        description="Как назвались"
        required={named}
        maxLength={200}
        autoComplete="off"
        {...textOf("name", fields)}
      />
      <TextInput
        label="Электронная почта"
        description="Для подтверждения и напоминания"
        type="email"
        maxLength={254}
        autoComplete="off"
        {...textOf("email", fields)}
      />
      {named && (
        <div className={styles.wide}>
          <Checkbox
            label={
              fields.draft.source === "phone" || fields.draft.source === "hotline"
                ? "Согласие на обработку данных получено устно, по телефону"
                : "Согласие на обработку данных подписано"
            }
            required
            {...flagOf("consent", fields)}
          />
          {consent && (
            <details className={styles.consent}>
              <summary>Что прочитать: текст согласия, редакция {consent.version}</summary>
              <p>{consent.text}</p>
            </details>
          )}
        </div>
      )}
    </>
  );
}
