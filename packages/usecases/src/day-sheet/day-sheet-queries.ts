import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, consultants, places, recipients } from "@prosvet/db/schema";
import type { BookingState } from "@prosvet/domain";
import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const expectedStates: BookingState[] = ["requested", "confirmed", "overdue", "took_place"];

/** The booking that a second consultant's time belongs to. */
const whole = alias(bookings, "whole");

/** Who is expected between two moments, by consultant and time; with the second of two consultants too. */
export const selectExpected = (tx: TenantTx, from: Date, to: Date, consultantId: string | null) =>
  tx
    .select({
      bookingId: sql<string>`coalesce(${whole.id}, ${bookings.id})`,
      number: sql<string>`coalesce(${whole.number}, ${bookings.number})`,
      together: sql<boolean>`${whole.id} is not null`,
      consultantId: consultants.id,
      consultantName: consultants.name,
      startsAt: sql<Date>`${bookings.startsAt}`.mapWith(bookings.startsAt),
      endsAt: sql<Date>`${bookings.endsAt}`.mapWith(bookings.endsAt),
      form: bookings.form,
      channel: bookings.channel,
      state: bookings.state,
      topic: bookings.topic,
      place: sql<string | null>`${places.name}`,
      hasAddress: sql<boolean>`coalesce(${whole.visitAddressSealed}, ${bookings.visitAddressSealed}) is not null`,
      participants: sql<number>`greatest(${whole.participants}, ${bookings.participants})::int`,
      childcareChildren: sql<number>`greatest(${whole.childcareChildren}, ${bookings.childcareChildren})::int`,
      accessNeeds: sql<string[]>`coalesce(${whole.accessNeeds}, ${bookings.accessNeeds})`,
      recordingAnnounced: sql<boolean>`coalesce(${whole.recordingAnnouncedAt}, ${bookings.recordingAnnouncedAt}) is not null`,
      recipientId: recipients.id,
      recipientCode: recipients.code,
      anonymous: recipients.anonymous,
    })
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .innerJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, bookings.consultantId)))
    .leftJoin(places, and(ofTenant(tx, places), eq(places.id, bookings.placeId)))
    .leftJoin(whole, and(ofTenant(tx, whole), eq(whole.id, bookings.jointWith)))
    .where(
      and(
        ofTenant(tx, bookings),
        gte(bookings.startsAt, from),
        lt(bookings.startsAt, to),
        inArray(bookings.state, expectedStates),
        consultantId === null ? undefined : eq(bookings.consultantId, consultantId),
      ),
    )
    .orderBy(sql`${consultants.name} collate "ru-x-icu"`, consultants.id, asc(bookings.startsAt), bookings.id)
    .limit(1000)
    .execute();
