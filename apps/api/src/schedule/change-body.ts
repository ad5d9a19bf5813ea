import { z } from "@hono/zod-openapi";
import { serviceForms } from "@prosvet/domain";
import { Day, Instant, text, Uuid } from "../http/fields.ts";

const WallTime = z
  .string()
  .max(5)
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  .openapi({ example: "09:00", description: "Время по часам центра; 24:00 — конец дня." });

const Opening = z
  .strictObject({
    consultantId: Uuid,
    weekdays: z
      .array(z.int().min(1).max(7))
      .max(7)
      .optional()
      .openapi({ description: "1 — понедельник; пусто, если приём на одну дату." }),
    onDate: Day.nullable().optional(),
    replacesWeekly: z
      .boolean()
      .optional()
      .openapi({ description: "В свою дату заменяет еженедельные часы." }),
    startsAt: WallTime,
    endsAt: WallTime,
    validFrom: Day,
    validTo: Day.nullable().optional(),
    forms: z.array(z.enum(serviceForms)).max(serviceForms.length),
    placeId: Uuid.nullable().optional(),
    secondConsultantId: Uuid.nullable().optional(),
    seats: z.int().min(1).max(50).optional(),
    durationMinutes: z.int().min(5).max(480).nullable().optional(),
    breakFrom: WallTime.nullable().optional(),
    breakUntil: WallTime.nullable().optional(),
    onHolidays: z.boolean().optional(),
  })
  .openapi("WantedOpening");

const Absence = z.strictObject({
  consultantId: Uuid.nullable().openapi({ description: "null: отсутствует весь центр." }),
  fromDay: Day,
  fromTime: WallTime.nullable().optional(),
  toDay: Day.openapi({ description: "Последний день, включительно." }),
  toTime: WallTime.nullable().optional(),
  reason: z.string().trim().max(300).optional(),
});

/** One thing that changes in the schedule. */
export const ScheduleChangeBody = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("open"), opening: Opening }),
    z.strictObject({ kind: z.literal("change_opening"), openingId: Uuid, opening: Opening }),
    z.strictObject({ kind: z.literal("withdraw_opening"), openingId: Uuid, from: Day }),
    z.strictObject({ kind: z.literal("absence"), absence: Absence }),
    z.strictObject({ kind: z.literal("withdraw_absence"), absenceId: Uuid }),
    z.strictObject({ kind: z.literal("close_place"), placeId: Uuid, movesTo: Uuid.nullable() }),
  ])
  .openapi("ScheduleChange");

const Move = z.union([
  z.strictObject({ bookingId: Uuid, startsAt: Instant, consultantId: Uuid }),
  z.strictObject({ bookingId: Uuid, keep: z.literal(true), why: text(300) }),
  z.strictObject({ bookingId: Uuid, withoutTime: z.literal(true) }),
]);

export const ApplyBody = z.strictObject({
  change: ScheduleChangeBody,
  basedOn: z
    .string()
    .max(43)
    .regex(/^[\w-]{43}$/)
    .openapi({ description: "`basedOn` предпросмотра; если с тех пор что-то изменилось, ответ 409." }),
  moves: z
    .array(Move)
    .max(500)
    .optional()
    .openapi({ description: "Решение по каждой записи из предпросмотра." }),
});
