import type { TenantTx } from "@prosvet/db";
import { bookingEvents, bookings, consultants, memberships, recipients, services } from "@prosvet/db/schema";
import { sql } from "drizzle-orm";
import { dayOfMoment, type Selection } from "./frame-queries.ts";
import { overPage, type PageWanted, placed } from "./page-queries.ts";

/** A line of the journal or a booking that was found, with what the rules read of it. */
export type FoundRow = {
  id: string;
  at: number;
  micros: string;
  source: "service" | "booking" | "event";
  service: null | {
    id: string;
    year: number;
    number: number;
    limitVersionId: string;
    givenOn: string;
    recordedOn: string;
    recordedBy: string | null;
    state: string;
    kind: string;
    form: string;
    channel: string;
    outcome: string;
    topics: string[];
    referredTo: string[];
    hasRefusalReason: boolean;
    hasRefusalText: boolean;
    feedbackGiven: boolean;
    childPresent: boolean;
    hasChildPresentReason: boolean;
    hasNotes: boolean;
    hasPlace: boolean;
    anonymous: boolean;
    category: string;
    durationMinutes: number;
    printedSheets: number;
    copiedToRecipientMedia: boolean;
  };
  booking: null | {
    id: string;
    number: string;
    form: string;
    state: string;
    endsAt: number | null;
    startsOn: string | null;
    requestedOn: string;
    firstOfferedOn: string | null;
    deadline: string;
    laterByWish: boolean;
    hasLine: boolean;
  };
  consultant: string | null;
  event: null | { by: string | null; reason: string | null };
};

/** A page of lines and bookings of a selection. */
export async function selectFound(
  tx: TenantTx,
  selection: Selection,
  wanted: PageWanted,
): Promise<FoundRow[]> {
  const rows = await tx
    .execute<FoundRow>(
      overPage(
        tx,
        selection,
        wanted,
        sql`
    select ${placed}, ${service} as service, ${booking} as booking, co.name as consultant,
      case when e.id is not null then
        jsonb_build_object('by', em.display_name, 'reason', e.reason) end as event
    from page p
    left join ${services} s on s.tenant_id = ${tx.tenantId} and p.source = 'service' and s.id = p.id
    left join ${recipients} r on r.tenant_id = ${tx.tenantId} and r.id = s.recipient_id
    left join ${memberships} sm on sm.tenant_id = ${tx.tenantId} and sm.id = s.recorded_by
    left join ${bookingEvents} e on e.tenant_id = ${tx.tenantId} and p.source = 'event' and e.id = p.id
    left join ${memberships} em on em.tenant_id = ${tx.tenantId} and em.id = e.membership_id
    left join ${bookings} b on b.tenant_id = ${tx.tenantId}
      and b.id = coalesce(s.booking_id, e.booking_id, case when p.source = 'booking' then p.id end)
    left join ${consultants} co on co.tenant_id = ${tx.tenantId}
      and co.id = coalesce(s.consultant_id, b.consultant_id)`,
      ),
    )
    .execute();
  return [...rows];
}

const service = sql`
  case when s.id is not null then jsonb_build_object(
    'id', s.id, 'year', s.year, 'number', s.number, 'limitVersionId', s.limit_version_id,
    'givenOn', ${dayOfMoment(sql`s.started_at`)}, 'recordedOn', ${dayOfMoment(sql`s.recorded_at`)},
    'recordedBy', sm.display_name, 'state', s.state, 'kind', s.kind, 'form', s.form,
    'channel', s.channel, 'outcome', s.outcome, 'topics', s.topics, 'referredTo', s.referred_to,
    'hasRefusalReason', s.refusal_reason is not null,
    'hasRefusalText', btrim(coalesce(s.refusal_text_sealed, s.refusal_text, '')) <> '',
    'feedbackGiven', s.feedback_given, 'childPresent', s.child_present,
    'hasChildPresentReason', btrim(coalesce(s.child_present_reason, '')) <> '',
    'hasNotes', s.summary_sealed is not null or s.request_sealed is not null,
    'hasPlace', s.place_id is not null or s.visit_address_sealed is not null,
    'anonymous', r.anonymous, 'category', r.category, 'durationMinutes', s.duration_minutes,
    'printedSheets', s.printed_sheets, 'copiedToRecipientMedia', s.copied_to_recipient_media
  ) end`;

const booking = sql`
  case when b.id is not null then jsonb_build_object(
    'id', b.id, 'number', b.number, 'form', b.form, 'state', b.state,
    'endsAt', extract(epoch from b.ends_at) * 1000, 'startsOn', ${dayOfMoment(sql`b.starts_at`)},
    'requestedOn', ${dayOfMoment(sql`b.requested_at`)},
    'firstOfferedOn', ${dayOfMoment(sql`b.first_offered_at`)},
    'deadline', b.deadline, 'laterByWish', b.later_by_wish,
    'hasLine', exists (
      select 1 from ${services} l
      where l.tenant_id = b.tenant_id and l.booking_id = b.id
        and l.state <> 'failed_technical' and l.annulled_at is null)
  ) end`;
