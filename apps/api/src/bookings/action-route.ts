import type { z } from "@hono/zod-openapi";
import type { Authz } from "../http/authz.ts";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { BookingAnswer } from "./booking-view.ts";

type Action<Path extends string, Body extends z.ZodType> = {
  path: Path;
  operationId: string;
  summary: string;
  roles: readonly Authz[];
  body: Body;
};

/** What the staff do to a booking is a noun under it; each answers with the booking as it is then. */
export const actionRoute = <const Path extends string, Body extends z.ZodType>({
  path,
  operationId,
  summary,
  roles,
  body,
}: Action<Path, Body>) =>
  defineRoute({
    method: "post",
    path,
    operationId,
    summary,
    tags: ["Записи"],
    "x-authz": roles,
    "x-ids": { id: "booking" },
    request: { params: IdInPath, body: jsonBody(body) },
    responses: { 200: json(BookingAnswer, "Запись после действия") },
  });
