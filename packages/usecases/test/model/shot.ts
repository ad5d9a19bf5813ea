import type { BookingState } from "@prosvet/domain";
import type { openSuperuser } from "@prosvet/testing";

/** A moment, in milliseconds since the epoch. */
type At = number;

export type BookingShot = {
  id: string;
  state: BookingState;
  recipient_id: string | null;
  consultant_id: string | null;
  starts: At | null;
  ends: At | null;
  room_id: string | null;
  seats: number;
  seat: number;
  joint_with: string | null;
  held_until: At | null;
  hold_reason: string | null;
  childcare_children: number;
  form: string;
  requested: At;
  deadline: string;
  offered: At | null;
  later_by_wish: boolean;
  contact_index: string | null;
  version: number;
};
export type OfferShot = {
  id: string;
  booking_id: string;
  hold_id: string;
  consultant_id: string;
  starts: At;
  expires: At;
  answer: string | null;
};
export type NoticeShot = {
  id: string;
  booking_id: string;
  kind: string;
  version: number;
  speaks_of: At | null;
  send_after: At;
  expires: At;
  claimed_until: At | null;
  sent: At | null;
  withdrawn: At | null;
  failed: At | null;
};
export type EventShot = {
  id: string;
  booking_id: string;
  action: string;
  at: At;
  undone: At | null;
  before: { booking: { state: BookingState } | null; serviceId?: string | null } | null;
};
export type LineShot = {
  id: string;
  booking_id: string | null;
  register: string;
  year: number;
  number: number;
  state: string;
  counted: number;
  annulled: boolean;
  retry_of: string | null;
};
/** What the database holds of a centre that a booking's life is made of. */
export type Shot = {
  bookings: BookingShot[];
  waiting: { booking_id: string; since: At; left: At | null }[];
  offers: OfferShot[];
  notices: NoticeShot[];
  events: EventShot[];
  lines: LineShot[];
  counters: { register: string; year: number; last_number: number }[];
  absences: { id: string; consultant_id: string | null; starts: At; ends: At }[];
};

const ms = (column: string, name: string) => `(extract(epoch from ${column}) * 1000)::bigint as ${name}`;

const parts: Record<keyof Shot, string> = {
  bookings: `select id, state, recipient_id, consultant_id, ${ms("starts_at", "starts")}, ${ms("ends_at", "ends")},
    room_id, seats, seat, joint_with, ${ms("held_until", "held_until")}, hold_reason, childcare_children, form,
    ${ms("requested_at", "requested")}, deadline::text, ${ms("first_offered_at", "offered")}, later_by_wish,
    contact_index, version from app.bookings order by requested_at, id`,
  waiting: `select booking_id, ${ms("since", "since")}, ${ms("left_at", "left")} from app.waiting_entries order by 1`,
  offers: `select id, booking_id, hold_id, consultant_id, ${ms("starts_at", "starts")},
    ${ms("expires_at", "expires")}, answer from app.slot_offers order by id`,
  notices: `select id, booking_id, kind, version, ${ms("speaks_of", "speaks_of")}, ${ms("send_after", "send_after")},
    ${ms("expires_at", "expires")}, ${ms("claimed_until", "claimed_until")}, ${ms("sent_at", "sent")},
    ${ms("withdrawn_at", "withdrawn")}, ${ms("failed_at", "failed")} from app.outbox order by id`,
  events: `select id, booking_id, action, ${ms("at", "at")}, ${ms("undone_at", "undone")}, before
    from app.booking_events order by at, id`,
  lines: `select id, booking_id, register, year, number, state, counted, annulled_at is not null as annulled,
    retry_of from app.services order by register, year, number`,
  counters: "select register, year, last_number from app.journal_counters order by 1, 2",
  absences: `select id, consultant_id, ${ms("starts_at", "starts")}, ${ms("ends_at", "ends")}
    from app.absences where withdrawn_at is null order by id`,
};

const pairs = Object.entries(parts).map(
  ([name, query]) => `'${name}', (select coalesce(json_agg(one), '[]') from (${query}) one)`,
);
const whole = `select json_build_object(${pairs.join(", ")})::text as shot`;

type Root = ReturnType<typeof openSuperuser>;

/** Reads everything of the only centre of a database at one moment. */
export async function takeShot(root: Root): Promise<Shot> {
  const [row] = await root.unsafe(whole);
  return JSON.parse((row as unknown as { shot: string }).shot);
}

const emptied = [
  ...[
    "slot_offers",
    "waiting_entries",
    "outbox",
    "booking_events",
    "consents",
    "service_corrections",
    "services",
    "rollup_requests",
  ],
  ...["service_counts", "journal_counters", "absences", "idempotency_keys", "audit_entries", "allowances"],
  ...["bookings", "recipient_identities", "recipient_keys", "recipients"],
];

/** Makes the centre as new, so that each story begins with nobody. */
export async function forgetEverybody(root: Root): Promise<void> {
  const rows = emptied.map((table) => `delete from app.${table}`).join("; ");
  await root.unsafe(`set session_replication_role = replica; ${rows}; set session_replication_role = origin`);
}
