import { AuthError } from "@prosvet/auth";
import { clauseOf, type Refusal, type Slot } from "@prosvet/domain";
import { AppError, type SchedulePreview } from "@prosvet/usecases";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { routePath } from "hono/route";
import { PreviewView } from "../schedule/change-view.ts";
import { offeredViews } from "../schedule/slot-view.ts";
import type { ApiEnv } from "./environment.ts";
import { failureOf, isUnavailable } from "./failure.ts";
import { logToStandardError } from "./log.ts";
import { type FieldError, type ProblemFacts, problem } from "./problem.ts";
import { onWire } from "./wire.ts";

const internal: ProblemFacts = {
  code: "internal",
  detail: "Что-то сломалось у нас. Попробуйте ещё раз; если не поможет, сообщите в поддержку.",
};

const unavailable: ProblemFacts = {
  code: "unavailable",
  detail: "Сервис перегружен или перезапускается. Повторите запрос через несколько секунд.",
  retryAfterSeconds: 2,
};

/** Turns whatever was thrown into a problem. What was not expected says nothing and leaves a line in the log. */
export function onError(error: Error, c: Context<ApiEnv>): Response {
  if (error instanceof AppError) return problem(c, factsOfAppError(error, c));
  if (error instanceof AuthError) {
    const { code, message: detail, retryAfterSeconds } = error;
    return problem(c, { code, detail, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
  }
  if (error instanceof HTTPException && error.status < 500) return problem(c, factsOfStatus(error.status));
  const failure = failureOf(error);
  const { log = logToStandardError, clock } = c.var.deps;
  log({
    level: "error",
    time: clock().toISOString(),
    event: "request_failed",
    requestId: c.var.requestId,
    method: c.req.method,
    route: routePath(c, -1),
    ...failure,
  });
  return problem(c, isUnavailable(failure) ? unavailable : internal);
}

function factsOfAppError(error: AppError, c: Context<ApiEnv>): ProblemFacts {
  const { code, message, refusal, retryAfterSeconds } = error;
  const { slots, errors, preview } = (error.detail ?? {}) as {
    slots?: Slot[];
    errors?: FieldError[];
    preview?: SchedulePreview;
  };
  const { timezone } = c.var;
  return {
    code,
    detail: message,
    ...(refusal && factsOfRefusal(refusal, c)),
    ...(slots && timezone && { slots: offeredViews(slots, timezone) }),
    ...(errors && { errors }),
    ...(preview && timezone && { preview: onWire(PreviewView, preview, timezone) }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

function factsOfRefusal({ code, limit, requirement }: Refusal, c: Context<ApiEnv>) {
  const { regulation } = c.var;
  const clause = requirement && regulation ? clauseOf(requirement, regulation) : null;
  return {
    refusal: code,
    ...(limit && { limit }),
    ...(requirement && { requirement }),
    ...(clause && { clause }),
  };
}

const factsOfStatus = (status: number): ProblemFacts =>
  status === 415
    ? {
        code: "unsupported_media_type",
        detail: "Отправьте запрос с заголовком Content-Type: application/json.",
      }
    : { code: "malformed", detail: "Запрос не удалось прочитать: проверьте, что это правильный JSON." };
