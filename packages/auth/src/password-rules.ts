import { AuthError } from "./auth-error.ts";

/** In characters. Fifteen while there is no second factor; any Unicode, nothing cut off. ASVS 6.2.1, 6.2.9. */
export const passwordLength = { min: 15, max: 256 } as const;

/** Throws `invalid` when a new password is too short or too long. */
export function assertPassword(password: string): void {
  const length = [...password.normalize("NFC")].length;
  if (length >= passwordLength.min && length <= passwordLength.max) return;
  throw new AuthError(
    "invalid",
    `Придумайте пароль длиной от ${passwordLength.min} до ${passwordLength.max} символов, например из нескольких слов.`,
  );
}
