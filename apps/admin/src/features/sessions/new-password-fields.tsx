import { passwordAdvice } from "./new-password.ts";
import { PasswordField } from "./password-field.tsx";

const madeUp = { autoComplete: "new-password" } as const;

/** A new password, typed twice. */
export const NewPasswordFields = ({ mismatch }: { mismatch: string | null }) => (
  <>
    <PasswordField {...madeUp} name="next" label="Новый пароль" description={passwordAdvice} />
    <PasswordField {...madeUp} name="again" label="Новый пароль ещё раз" error={mismatch} />
  </>
);
