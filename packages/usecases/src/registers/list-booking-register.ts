import { withTenant } from "@prosvet/db";
import type { BookingSource, Channel, RecipientCategory, ServiceForm, Topic } from "@prosvet/domain";
import type { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import {
  BookingRegisterFilter,
  bookingSelectionOf,
  type RegisteredState,
} from "./booking-register-filter.ts";
import {
  type BookingSelection,
  type FoundBooking,
  selectBookingRegister,
} from "./booking-register-queries.ts";
import { numberBookings } from "./number-bookings.ts";

/** A line of the journal of bookings for general use: a code and nobody's name (R33). `ordinal` is its number in the year. */
export type BookingRegisterRow = {
  id: string;
  year: number;
  ordinal: number;
  number: string;
  requestedAt: Date;
  source: BookingSource;
  recipientCode: string;
  /** Who they are was destroyed: the line stays under the code. */
  erased: boolean;
  anonymous: boolean;
  category: RecipientCategory;
  childAgeYears: number | null;
  topic: Topic | null;
  typicalQuestion: string | null;
  form: ServiceForm;
  channel: Channel;
  wishedConsultant: { id: string; name: string } | null;
  childcareChildren: number;
  recordingAnnounced: boolean;
  startsAt: Date | null;
  consultant: { id: string; name: string } | null;
  reassignmentReason: string | null;
  deadline: string;
  state: RegisteredState;
  /** Who of the staff took it; null when the recipient did it on the site. */
  receivedBy: string | null;
};

/** `title` is the journal's own, as the centre's regulation words it; `next` is the `before` of the next page. */
export type BookingRegisterPage = {
  timezone: string;
  title: string;
  bookings: BookingRegisterRow[];
  next: number | null;
};

/**
 * A page of the journal of bookings, the newest number first (R9, R31). What has no number yet gets it first. A
 * consultant sees the bookings that are theirs. Throws `forbidden`, `refused` for filters that do not go together.
 */
export async function listBookingRegister(
  ctx: Ctx,
  filter: BookingRegisterFilter,
): Promise<BookingRegisterPage> {
  requireMember(ctx, "head", "registrar", "consultant");
  const wanted = BookingRegisterFilter.parse(filter);
  const selection = bookingSelectionOf(ctx.actor, wanted);
  for (;;) {
    const { numbered, ...page } = await readPage(ctx, { wanted, selection });
    if (numbered === 0) return page;
  }
}

type Asked = { wanted: z.output<typeof BookingRegisterFilter>; selection: BookingSelection };

const readPage = (ctx: Ctx<Member>, { wanted, selection }: Asked) =>
  withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, ctx.now);
    // Read alongside: a page from before something was numbered is read again.
    const [numbered, found] = await Promise.all([
      numberBookings(tx, wanted.year, timezone),
      selectBookingRegister(tx, { ...selection, limit: wanted.limit + 1 }),
    ]);
    const page = found.slice(0, wanted.limit);
    const bookings = page.map(rowOf);
    const next = found.length > page.length ? (bookings.at(-1)?.ordinal ?? null) : null;
    return { timezone, title: limits.registers.bookings.title, bookings, next, numbered };
  });

function rowOf(found: FoundBooking): BookingRegisterRow {
  const { wishedConsultantId, wishedConsultantName, consultantId, consultantName, ...row } = found;
  return {
    ...row,
    year: row.year ?? 0,
    ordinal: row.ordinal ?? 0,
    source: row.source as BookingSource,
    category: row.category as RecipientCategory,
    topic: row.topic as Topic | null,
    form: row.form as ServiceForm,
    channel: row.channel as Channel,
    state: row.state as RegisteredState,
    consultant: named(consultantId, consultantName),
    wishedConsultant: named(wishedConsultantId, wishedConsultantName),
  };
}

const named = (id: string | null, name: string | null) => (id && name ? { id, name } : null);
