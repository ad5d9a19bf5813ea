import type { AppErrorCode } from "@prosvet/usecases";

/** The one table from the errors of use-cases to statuses: of the API's problems and of the parents' pages. */
export const appErrorStatuses = {
  signed_out: 401,
  wrong_credentials: 401,
  forbidden: 403,
  not_found: 404,
  slot_taken: 409,
  conflict: 409,
  invalid: 422,
  refused: 422,
  key_reused: 422,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<AppErrorCode, number>;

export const statusOf = (code: AppErrorCode) => appErrorStatuses[code];
