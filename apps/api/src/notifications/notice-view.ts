import { z } from "@hono/zod-openapi";
import { noticeKinds, noticeStandings, noticeWays, outboxKinds } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

/** What became of a notice: the number of a booking or of a line and codes, never an address. */
export const NoticeView = z
  .object({
    id: z.uuid(),
    booking: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    line: z.object({ year: z.int(), number: z.int() }).nullable().openapi({
      description: "Строка журнала услуг, к которой отправлены материалы.",
    }),
    kind: z.enum(outboxKinds),
    standing: z.enum(noticeStandings),
    way: z.enum(noticeWays).nullable(),
    queuedAt: InstantView,
    sendAfter: InstantView,
    endedAt: InstantView.nullable(),
    attempts: z.int(),
    reason: z.string().nullable().openapi({ description: "Код причины, по которой сообщение не ушло." }),
    mayBeResent: z.boolean(),
  })
  .openapi("Notice");

export const NoticesView = z.object({ notices: z.array(NoticeView), next: z.uuid().nullable() });
export const BookingNoticesView = z.object({ notices: z.array(NoticeView) });
export const NoticeAnswer = z.object({ notice: NoticeView });
export const NoticeTextView = z.object({ subject: z.string(), body: z.string() });

export const NoticeSettingsView = z
  .object({
    reminderHours: z.int(),
    smsProvider: z.string().nullable(),
    smsProviders: z.array(z.string()),
    mail: z.boolean(),
    showsOutbox: z.boolean(),
    texts: z.array(
      z.object({ kind: z.enum(noticeKinds), subject: z.string(), body: z.string(), own: z.boolean() }),
    ),
  })
  .openapi("NoticeSettings");
