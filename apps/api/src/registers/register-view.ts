import { z } from "@hono/zod-openapi";
import {
  bookingSources,
  channels,
  recipientCategories,
  registerKinds,
  serviceForms,
  topics,
} from "@prosvet/domain";
import { registeredStates } from "@prosvet/usecases";
import { DayView, InstantView, NamedView } from "../http/views.ts";

export const RegistersView = z
  .object({
    registers: z.array(
      z.object({
        register: z.enum(registerKinds),
        kept: z.boolean(),
        title: z.string(),
        years: z.array(z.int()),
      }),
    ),
  })
  .openapi("Registers");

/** A line of the journal of bookings for general use: a code and nobody's name. */
export const BookingRegisterRowView = z
  .object({
    id: z.uuid(),
    year: z.int(),
    ordinal: z.int(),
    number: z.string(),
    requestedAt: InstantView,
    source: z.enum(bookingSources),
    recipientCode: z.string(),
    erased: z.boolean(),
    anonymous: z.boolean(),
    category: z.enum(recipientCategories),
    childAgeYears: z.int().nullable(),
    topic: z.enum(topics).nullable(),
    typicalQuestion: z.string().nullable(),
    form: z.enum(serviceForms),
    channel: z.enum(channels),
    wishedConsultant: NamedView.nullable(),
    childcareChildren: z.int(),
    recordingAnnounced: z.boolean(),
    startsAt: InstantView.nullable(),
    consultant: NamedView.nullable(),
    reassignmentReason: z.string().nullable(),
    deadline: DayView,
    state: z.enum(registeredStates),
    receivedBy: z.string().nullable(),
  })
  .openapi("BookingRegisterRow");

export const BookingRegisterView = z
  .object({ title: z.string(), bookings: z.array(BookingRegisterRowView), next: z.int().nullable() })
  .openapi("BookingRegister");
