import type { AppErrorCode } from "@prosvet/usecases";

/** The HTTP status of a page that shows this error. */
const statuses = {
  not_found: 404,
  forbidden: 403,
  signed_out: 403,
  wrong_credentials: 403,
  invalid: 422,
  refused: 422,
  slot_taken: 409,
  conflict: 409,
  key_reused: 422,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<AppErrorCode, number>;

export const statusOf = (code: AppErrorCode) => statuses[code];
