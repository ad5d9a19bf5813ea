import type { AppErrorCode } from "@prosvet/usecases";
import { appErrorStatuses } from "./app-error-status.ts";

type TransportCode =
  | "malformed"
  | "cross_origin"
  | "method_not_allowed"
  | "too_large"
  | "unsupported_media_type"
  | "internal";

export type ProblemCode = AppErrorCode | TransportCode;

/** Statuses of problems: those of use-cases, and of what a request may be before one is called. */
export const problemStatuses = {
  ...appErrorStatuses,
  malformed: 400,
  cross_origin: 403,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  internal: 500,
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
