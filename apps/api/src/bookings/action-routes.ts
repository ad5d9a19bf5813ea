import { z } from "@hono/zod-openapi";
import { assignBooking, cancelBooking, confirmBooking, markNoShow, moveBooking } from "@prosvet/usecases";
import { Instant, text, Uuid } from "../http/fields.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { actionRoute } from "./action-route.ts";
import { BookingAnswer } from "./booking-view.ts";

const reason = text(500);
const roles = ["head", "registrar"] as const;

const confirmation = actionRoute({
  path: "/api/bookings/{id}/confirmation",
  operationId: "confirmBooking",
  summary: "Подтвердить",
  roles,
  body: z.strictObject({}),
});

const assignment = actionRoute({
  path: "/api/bookings/{id}/assignment",
  operationId: "assignBooking",
  summary: "Назначить или сменить консультанта",
  roles,
  body: z.strictObject({ consultantId: Uuid, reason: reason.optional() }),
});

const time = actionRoute({
  path: "/api/bookings/{id}/time",
  operationId: "moveBooking",
  summary: "Назначить или перенести время",
  roles,
  body: z.strictObject({
    startsAt: Instant,
    consultantId: Uuid,
    secondConsultantId: Uuid.optional(),
    durationMinutes: z.int().min(5).max(480).optional(),
    reason: reason.optional(),
    laterByWish: z.boolean().optional(),
  }),
});

const cancellation = actionRoute({
  path: "/api/bookings/{id}/cancellation",
  operationId: "cancelBooking",
  summary: "Отменить от имени центра, с причиной",
  roles,
  body: z.strictObject({ reason }),
});

const noShow = actionRoute({
  path: "/api/bookings/{id}/no-show",
  operationId: "markNoShow",
  summary: "Отметить неявку; консультант отмечает у своих",
  roles: [...roles, "consultant"],
  body: z.strictObject({}),
});

export const bookingActionRoutes = memberRouter()
  .openapi(confirmation, async (c) => {
    const booking = await confirmBooking(c.var.ctx, c.req.valid("param"));
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  })
  .openapi(assignment, async (c) => {
    const booking = await assignBooking(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  })
  .openapi(time, async (c) => {
    const booking = await moveBooking(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  })
  .openapi(cancellation, async (c) => {
    const booking = await cancelBooking(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  })
  .openapi(noShow, async (c) => {
    const booking = await markNoShow(c.var.ctx, c.req.valid("param"));
    return c.json(onWire(BookingAnswer, { booking }, c.var.timezone), 200);
  });
