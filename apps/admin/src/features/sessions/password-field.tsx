import { TextInput, type TextInputProps, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import styles from "./sign-in-page.module.css";

/** The password, or another where the props say so; it may be shown, with a warning while Caps Lock is on. */
export function PasswordField({ description, ...props }: Omit<TextInputProps, "type">) {
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
      description={capsLock ? "Включён Caps Lock: буквы будут заглавными" : description}
      rightSectionWidth="6rem"
      rightSection={
        <UnstyledButton className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
          Показать
        </UnstyledButton>
      }
      onKeyUp={noticeCapsLock}
      required
      {...props}
    />
  );
}
