import { z } from "@hono/zod-openapi";
import { findCentre, RateOwnService, rateOwnService } from "@prosvet/usecases";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { publicRouter } from "../http/router.ts";
import { InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";
import { isWholeSecret, notWhole, secretFields, secretOf } from "./secret-body.ts";
import { SlugInPath } from "./slug.ts";

/** How a service stands with its rating, as its recipient sees it. */
export const OwnRatingView = z
  .object({
    until: InstantView,
    mark: z.int().nullable(),
    ratedAt: InstantView.nullable(),
    mayRate: z.boolean(),
  })
  .openapi("OwnRating");

const postRating = defineRoute({
  method: "post",
  path: "/api/public/centres/{slug}/bookings/rating",
  operationId: "rateOwnService",
  summary: "Оценить оказанную услугу по номеру и ПИН-коду или по ключу из ссылки, один раз",
  description: "404 — номер и код не подходят. 422 — срок оценки прошёл, услуга уже оценена или её не было.",
  tags: ["Для других сайтов"],
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: {
    params: SlugInPath,
    body: jsonBody(
      z
        .strictObject({ ...secretFields, ...RateOwnService.shape })
        .refine(isWholeSecret, notWhole)
        .openapi("OwnRatingRequest"),
    ),
  },
  responses: { 200: json(OwnRatingView, "Оценка принята") },
});

export const ratingRoutes = publicRouter().openapi(postRating, async (c) => {
  const { ctx } = c.var;
  const { number, pin, link, ...rating } = c.req.valid("json");
  const centre = await findCentre(ctx, c.req.valid("param").slug);
  c.set("regulation", centre.regulation);
  c.set("timezone", centre.timezone);
  const standing = await rateOwnService(ctx, centre, secretOf({ number, pin, link }), rating);
  return c.json(onWire(OwnRatingView, standing, centre.timezone), 200);
});
