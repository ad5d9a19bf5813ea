import { z } from "zod";

const moment = z.iso.datetime().nullable();

/** What the staff's action changes of a booking, as it was before: enough to take the action back. */
export const BookingSnapshot = z.object({
  state: z.string(),
  startsAt: moment,
  endsAt: moment,
  consultantId: z.uuid().nullable(),
  placeId: z.uuid().nullable(),
  roomId: z.uuid().nullable(),
  seats: z.int(),
  seat: z.int(),
  /** Of the second consultant, whose row stands beside the booking. */
  secondConsultantId: z.uuid().nullable(),
  laterByWish: z.boolean(),
  firstOfferedAt: moment,
});
export type BookingSnapshot = z.infer<typeof BookingSnapshot>;

/** What an event keeps to be undone by: the booking before it, null where there was none, and after it. */
export const Before = z.object({
  booking: BookingSnapshot.nullable(),
  /** The version of the booking that the action left: another one means that something happened since. */
  leftVersion: z.int(),
  /** The line of the journal that was recorded with it. */
  serviceId: z.uuid().nullable().default(null),
  /** Whether it was on the waiting list. */
  waited: z.boolean().default(false),
});
export type Before = z.infer<typeof Before>;
export type BeforeToKeep = z.input<typeof Before>;
