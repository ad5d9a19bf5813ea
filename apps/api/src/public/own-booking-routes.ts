import { z } from "@hono/zod-openapi";
import { cancelOwnBooking, findCentre, moveOwnBooking, readOwnBooking } from "@prosvet/usecases";
import type { Context } from "hono";
import type { PublicEnv } from "../http/environment.ts";
import { Instant, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { publicRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { Proof } from "./guard-fields.ts";
import { OwnBookingView, OwnBookingWholeView } from "./own-booking-view.ts";
import { isWholeSecret, notWhole, secretFields, secretOf } from "./secret-body.ts";
import { SlugInPath } from "./slug.ts";

const OwnBody = z.strictObject(secretFields).refine(isWholeSecret, notWhole).openapi("OwnBookingRequest");

const MoveBody = z
  .strictObject({
    ...secretFields,
    startsAt: Instant,
    consultantId: Uuid.optional(),
    laterByWish: z.boolean().optional(),
    proof: Proof,
  })
  .refine(isWholeSecret, notWhole)
  .openapi("OwnBookingMove");

const ownRoute = <const Path extends string, Body extends z.ZodType, View extends z.ZodType>(
  path: Path,
  { view, ...route }: { operationId: string; summary: string; body: Body; view: View },
) =>
  defineRoute({
    method: "post",
    path: `/api/public/centres/{slug}/bookings/${path}`,
    operationId: route.operationId,
    summary: route.summary,
    tags: ["Для других сайтов"],
    "x-authz": ["public"],
    "x-ids": { slug: "slug" },
    request: { params: SlugInPath, body: jsonBody(route.body) },
    responses: { 200: json(view, "Запись, какой она стала") },
  });

const find = ownRoute("own", {
  operationId: "readOwnBooking",
  summary: "Своя запись по номеру и ПИН-коду или по ключу из ссылки; ничего не меняет",
  body: OwnBody,
  view: OwnBookingWholeView,
});

const cancellation = ownRoute("cancellation", {
  operationId: "cancelOwnBooking",
  summary: "Отменить свою запись",
  body: OwnBody,
  view: OwnBookingView,
});

const move = ownRoute("move", {
  operationId: "moveOwnBooking",
  summary: "Перенести свою запись: те же правила, что при записи, срок считается от её дня",
  body: MoveBody,
  view: OwnBookingView,
});

async function centreOf(c: Context<PublicEnv>, slug: string) {
  const centre = await findCentre(c.var.ctx, slug);
  c.set("regulation", centre.regulation);
  c.set("timezone", centre.timezone);
  return centre;
}

export const ownBookingRoutes = publicRouter()
  .openapi(find, async (c) => {
    const centre = await centreOf(c, c.req.valid("param").slug);
    const booking = await readOwnBooking(c.var.ctx, centre, secretOf(c.req.valid("json")));
    return c.json(onWire(OwnBookingWholeView, booking, centre.timezone), 200);
  })
  .openapi(cancellation, async (c) => {
    const centre = await centreOf(c, c.req.valid("param").slug);
    const booking = await cancelOwnBooking(c.var.ctx, centre, secretOf(c.req.valid("json")));
    return c.json(onWire(OwnBookingView, booking, centre.timezone), 200);
  })
  .openapi(move, async (c) => {
    const centre = await centreOf(c, c.req.valid("param").slug);
    const { number, pin, link, ...wanted } = c.req.valid("json");
    const booking = await moveOwnBooking(c.var.ctx, centre, secretOf({ number, pin, link }), wanted);
    return c.json(onWire(OwnBookingView, booking, centre.timezone), 200);
  });
