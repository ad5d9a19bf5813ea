import type { AppErrorCode } from "@prosvet/usecases";

type TransportCode =
  | "malformed"
  | "cross_origin"
  | "method_not_allowed"
  | "too_large"
  | "unsupported_media_type"
  | "internal";

export type ProblemCode = AppErrorCode | TransportCode;

/** The one table from codes to statuses. */
export const statusOf = {
  malformed: 400,
  signed_out: 401,
  wrong_credentials: 401,
  forbidden: 403,
  cross_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  slot_taken: 409,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  refused: 422,
  key_reused: 422,
  too_many: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, number>;

export const titles: Record<ProblemCode, string> = {
  malformed: "Запрос не прочитан",
  signed_out: "Нужно войти",
  wrong_credentials: "Вход не удался",
  forbidden: "Нет прав",
  cross_origin: "Запрос пришёл с другого сайта",
  not_found: "Не найдено",
  method_not_allowed: "Действие не предусмотрено",
  slot_taken: "Время занято",
  conflict: "Данные изменились",
  too_large: "Запрос слишком большой",
  unsupported_media_type: "Нужен JSON",
  invalid: "Проверьте данные",
  refused: "Так нельзя по правилам центра",
  key_reused: "Ключ запроса уже использован",
  too_many: "Слишком часто",
  internal: "Ошибка сервера",
  unavailable: "Сервис временно недоступен",
};
