import type { Context } from "hono";
import type { ZodError, z } from "zod";
import { type FieldError, problem } from "./problem.ts";

type Outcome = { target: string } & ({ success: true } | { success: false; error: ZodError; data?: unknown });

const formats: Record<string, string> = {
  uuid: "Идентификатор не прочитан. Обновите страницу и выберите значение снова.",
  date: "Укажите день в виде 2026-11-23.",
  datetime: "Укажите время в виде 2026-11-23T09:00:00+05:00.",
};

const unitOf = (origin: string) =>
  origin === "string" ? " символов" : origin === "array" ? " значений" : "";

function wordsOf(issue: z.core.$ZodIssue, isMissing: boolean): string {
  if (isMissing) return "Заполните это поле.";
  if (issue.code === "custom") return issue.message;
  if (issue.code === "too_big") return `Не больше ${issue.maximum}${unitOf(issue.origin)}.`;
  if (issue.code === "too_small") {
    const empty = issue.origin === "string" && Number(issue.minimum) === 1;
    return empty ? "Заполните это поле." : `Не меньше ${issue.minimum}${unitOf(issue.origin)}.`;
  }
  if (issue.code === "unrecognized_keys") return "Такого поля нет, уберите его.";
  if (issue.code === "invalid_format")
    return formats[issue.format] ?? "Значение не в том виде, проверьте его.";
  return "Такого значения быть не может, выберите другое.";
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    root,
  );

function fieldErrorsOf(issue: z.core.$ZodIssue, data: unknown): FieldError[] {
  const isMissing = issue.path.length > 0 && valueAt(data, issue.path) === undefined;
  const paths =
    issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({
    path: path.map(String).join(".").slice(0, 200),
    message: wordsOf(issue, isMissing),
  }));
}

/** Answers for every schema that does not fit: 422 with a list of fields. */
export function onInvalid(result: Outcome, c: Context): Response | undefined {
  if (result.success) return undefined;
  const found = result.error.issues.flatMap((issue) => fieldErrorsOf(issue, result.data));
  const errors = found.filter(({ path }, at) => at === found.findIndex((error) => error.path === path));
  return problem(c, {
    code: "invalid",
    detail: "Проверьте отмеченные поля и отправьте снова.",
    errors: errors.slice(0, 100),
  });
}
