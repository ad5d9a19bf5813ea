import { TextInput, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import styles from "./sign-in-page.module.css";

/** The password, which may be shown, with a warning while Caps Lock is on. */
export function PasswordField() {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <TextInput
      name="password"
      type={shown ? "text" : "password"}
      label="Пароль"
      autoComplete="current-password"
      spellCheck={false}
      description={capsLock ? "Включён Caps Lock: буквы будут заглавными" : undefined}
      rightSectionWidth="6rem"
      rightSection={
        <UnstyledButton className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
          Показать
        </UnstyledButton>
      }
      onKeyUp={noticeCapsLock}
      required
    />
  );
}
