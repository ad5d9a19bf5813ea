export const authErrorCodes = [
  "wrong_credentials",
  "too_many",
  "signed_out",
  "not_found",
  "conflict",
  "invalid",
] as const;

export type AuthErrorCode = (typeof authErrorCodes)[number];

/** An answer that is not the wanted one: its codes mean what they mean in the use-cases. The message is Russian and says what to do. */
export class AuthError extends Error {
  readonly code: AuthErrorCode;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: AuthErrorCode, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = "AuthError";
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const tooMany = (retryAfterSeconds: number) =>
  new AuthError(
    "too_many",
    "Слишком много попыток. Подождите немного и попробуйте снова.",
    retryAfterSeconds,
  );

export const signedOut = () => new AuthError("signed_out", "Вы вышли из системы. Войдите снова.");
