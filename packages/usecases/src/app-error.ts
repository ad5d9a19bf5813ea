import type { Refusal } from "@prosvet/domain";

export const appErrorCodes = [
  "not_found",
  "forbidden",
  "signed_out",
  "wrong_credentials",
  "invalid",
  "refused",
  "slot_taken",
  "conflict",
  "key_reused",
  "too_many",
  "unavailable",
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

export type AppErrorFacts = { refusal?: Refusal; retryAfterSeconds?: number; detail?: unknown };

/** An answer that is not the wanted one. The message is Russian and says what to do. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly refusal: Refusal | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly detail: unknown;

  constructor(code: AppErrorCode, message: string, facts: AppErrorFacts = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.refusal = facts.refusal;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.detail = facts.detail;
  }
}

/** Turns a rule's refusal into the error of a use-case. */
export function refuse(refusal: Refusal | null): void {
  if (refusal) throw new AppError("refused", refusal.message, { refusal });
}

export const notFound = (message: string) => new AppError("not_found", message);
