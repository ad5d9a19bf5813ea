import { z } from "@hono/zod-openapi";
import {
  accessNeeds,
  bookingActions,
  bookingSources,
  bookingStates,
  channels,
  serviceForms,
  topics,
  type WindowStanding,
  windowStandingLabels,
} from "@prosvet/domain";
import { DayView, InstantView, NamedView } from "../http/views.ts";

const standings = Object.keys(windowStandingLabels) as WindowStanding[];

/** A booking as the staff see it: a code and no name. */
export const BookingView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    state: z.enum(bookingStates),
    startsAt: InstantView.nullable(),
    endsAt: InstantView.nullable(),
    consultant: NamedView.nullable(),
    secondConsultant: NamedView.nullable(),
    wishedConsultant: NamedView.nullable(),
    placeName: z.string().nullable(),
    hasVideoLink: z.boolean(),
    recipientCode: z.string(),
    anonymous: z.boolean(),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    source: z.enum(bookingSources),
    topic: z.enum(topics).nullable(),
    typicalQuestion: z.string().nullable(),
    hasQuestion: z.boolean(),
    requestedAt: InstantView,
    deadline: DayView,
    standing: z.enum(standings),
    alarm: z.enum(["breach", "warning"]).nullable().openapi({
      description: "Срок зовёт: нарушение, где он гарантирован, иначе предупреждение.",
    }),
    childcareChildren: z.int(),
    childcareAges: z.array(z.int()),
    participants: z.int(),
    accessNeeds: z.array(z.enum(accessNeeds)),
    onBehalf: z.boolean(),
    recordingAnnounced: z.boolean(),
    actions: z.array(z.enum(bookingActions)),
    serviceId: z.uuid().nullable(),
  })
  .openapi("Booking");

export const BookingAnswer = z.object({ booking: BookingView }).openapi("BookingAnswer");

const MeetingView = z.object({ startsAt: InstantView.nullable(), consultant: z.string().nullable() });

const EventView = z.object({
  action: z.string(),
  at: InstantView,
  actor: z.string(),
  role: z.string().nullable(),
  reason: z.string().nullable(),
  isUndone: z.boolean(),
  from: MeetingView.nullable(),
  to: MeetingView,
});

const OpenOfferView = z.object({
  startsAt: InstantView,
  endsAt: InstantView,
  expiresAt: InstantView,
  consultantName: z.string().nullable(),
});

/** The same with what was done to it, by whom and when. */
export const BookingStoryView = BookingView.extend({
  recipientId: z.uuid(),
  events: z.array(EventView),
  videoLink: z.string().nullable(),
  isWaiting: z.boolean(),
  offer: OpenOfferView.nullable(),
  mayUndo: z.boolean().openapi({ description: "Можно ли вернуть назад своё последнее действие." }),
}).openapi("BookingStory");
export const BookingStoryAnswer = z.object({ booking: BookingStoryView });

export const AlarmsView = z.object({ breaches: z.int(), warnings: z.int() }).openapi("Alarms");

export const QueueView = z.object({ bookings: z.array(BookingView) }).openapi("Queue");

export const DayOfBookingsView = z
  .object({
    day: DayView,
    timezone: z.string(),
    now: InstantView,
    bookings: z.array(BookingView),
    overdue: z.array(BookingView),
  })
  .openapi("Day");

const IdentityView = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

export const DisclosureView = IdentityView.extend({
  question: z.string().nullable(),
  accessNote: z.string().nullable(),
  visitAddress: z.string().nullable(),
  referrer: z.object({ name: z.string(), organisation: z.string(), email: z.string().nullable() }).nullable(),
  secondPerson: IdentityView.nullable(),
}).openapi("Disclosure");
