import { z } from "@hono/zod-openapi";
import { assignSecond, noteLateness, setVideoLink } from "@prosvet/usecases";
import { text, Uuid } from "../http/fields.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { actionRoute } from "./action-route.ts";
import { BookingAnswer } from "./booking-view.ts";

const desk = ["head", "registrar"] as const;

const secondConsultant = actionRoute({
  path: "/api/bookings/{id}/second-consultant",
  operationId: "assignSecond",
  summary: "Назначить, сменить или убрать второго консультанта",
  roles: desk,
  body: z.strictObject({ consultantId: Uuid.nullable(), reason: text(500).optional() }),
});

const videoLink = actionRoute({
  path: "/api/bookings/{id}/video-link",
  operationId: "setVideoLink",
  summary: "Задать или убрать ссылку на видеосвязь; консультант задаёт у своих",
  roles: [...desk, "consultant"],
  body: z.strictObject({ link: text(600).nullable() }),
});

const lateness = actionRoute({
  path: "/api/bookings/{id}/lateness",
  operationId: "noteLateness",
  summary: "Отметить опоздание; консультант отмечает у своих",
  roles: [...desk, "consultant"],
  body: z.strictObject({}),
});

/** Who else receives, where the meeting is held by video, and that its recipient is late. */
export const circumstanceRoutes = memberRouter()
  .openapi(secondConsultant, async (c) => {
    const booking = await assignSecond(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  })
  .openapi(videoLink, async (c) => {
    const booking = await setVideoLink(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  })
  .openapi(lateness, async (c) => {
    const booking = await noteLateness(c.var.ctx, c.req.valid("param"));
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  });
