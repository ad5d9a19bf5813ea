-- Seats, rooms and second consultants, holds, the waiting list and its offers, what a booking may carry besides.
-- A new foreign key is checked by a query of the owner's, who has no tenant: for the moment the owner is let past.
alter table app.bookings no force row level security;
--> statement-breakpoint
alter table app.recipients no force row level security;
--> statement-breakpoint
alter table app.places no force row level security;
--> statement-breakpoint
alter table app.bookings
  alter column recipient_id drop not null,
  add column second_recipient_id uuid,
  add column participants smallint not null default 1,
  add column place_id uuid,
  add column room_id uuid,
  add column seats smallint not null default 1,
  add column seat smallint not null default 1,
  -- Whose group a row's seat is of: a start may be shared by the seats of one group and by nobody else.
  add column group_key uuid,
  add column joint_with uuid,
  add column held_until timestamptz,
  add column hold_reason text,
  add column on_behalf boolean not null default false,
  add column referrer_sealed text,
  add column recording_announced_at timestamptz,
  add column access_needs text[] not null default '{}',
  add column access_note_sealed text,
  add column video_link_sealed text,
  add column visit_address_sealed text,
  add column childcare_ages smallint[] not null default '{}',
  add constraint bookings_second_recipient_fkey foreign key (tenant_id, second_recipient_id) references app.recipients (tenant_id, id),
  add constraint bookings_place_fkey foreign key (tenant_id, place_id) references app.places (tenant_id, id),
  add constraint bookings_room_fkey foreign key (tenant_id, room_id) references app.places (tenant_id, id),
  add constraint bookings_joint_fkey foreign key (tenant_id, joint_with) references app.bookings (tenant_id, id),
  add constraint bookings_room_is_place check (room_id = place_id),
  add constraint bookings_participants_sane check (participants between 1 and 2 and (second_recipient_id is null or participants = 2)),
  add constraint bookings_seat_sane check (seat between 1 and seats and seats <= 50),
  add constraint bookings_group_has_seats check (group_key is null or seats > 1),
  add constraint bookings_joint_is_other check (joint_with <> id),
  add constraint bookings_hold_whole check ((state = 'held') = (held_until is not null) and (state = 'held') = (hold_reason is not null)),
  add constraint bookings_hold_reason_known check (hold_reason in ('form', 'offer', 'withheld')),
  add constraint bookings_hold_has_time check (state <> 'held' or starts_at is not null),
  add constraint bookings_somebody_comes check (recipient_id is not null or state = 'held'),
  add constraint bookings_on_behalf_sealed check (referrer_sealed is null or on_behalf);
--> statement-breakpoint
alter table app.bookings force row level security;
--> statement-breakpoint
alter table app.recipients force row level security;
--> statement-breakpoint
alter table app.places force row level security;
--> statement-breakpoint
alter table app.bookings drop constraint bookings_no_overlap;
--> statement-breakpoint
drop index app.bookings_start_key;
--> statement-breakpoint
-- Two bookings of one consultant may share a time as seats of one group, and in no other way.
alter table app.bookings add constraint bookings_no_overlap exclude using gist (tenant_id with =, consultant_id with =, during with &&, (coalesce(group_key, id)) with <>) where (state in ('held', 'requested', 'confirmed', 'overdue', 'took_place'));
--> statement-breakpoint
-- The cheap first guard of a rush: a thousand people on one seat wait on this index, not on the constraint above.
create unique index bookings_seat_key on app.bookings (tenant_id, consultant_id, starts_at, seat) where state in ('held', 'requested', 'confirmed', 'overdue', 'took_place');
--> statement-breakpoint
-- A room is one consultant's at a time, or that of the seats of one group.
alter table app.bookings add constraint bookings_room_no_overlap exclude using gist (tenant_id with =, room_id with =, during with &&, consultant_id with <>) where (room_id is not null and state in ('held', 'requested', 'confirmed', 'overdue', 'took_place'));
--> statement-breakpoint
create index bookings_joint_idx on app.bookings (tenant_id, joint_with) where joint_with is not null;
--> statement-breakpoint
create index bookings_held_idx on app.bookings (tenant_id, held_until) where state = 'held';
--> statement-breakpoint
drop policy tenant_isolation_insert on app.bookings;
--> statement-breakpoint
create policy tenant_isolation_insert on app.bookings for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid and state in ('requested', 'held') and coalesce(hold_reason, 'form') <> 'offer' and source in ('site', 'referral') and created_by is null);
--> statement-breakpoint
drop policy own_booking on app.bookings;
--> statement-breakpoint
-- A parent's own booking and the row that takes the second consultant's time beside it, while the meeting is still to come.
create policy own_booking on app.bookings for update to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and current_setting('app.booking_id')::uuid = any (array[id, joint_with]) and state in ('requested', 'confirmed', 'overdue'))
  with check (tenant_id = current_setting('app.tenant_id')::uuid and current_setting('app.booking_id')::uuid = any (array[id, joint_with]) and state in ('requested', 'confirmed', 'cancelled_by_recipient'));
--> statement-breakpoint
create policy holds_are_let_go on app.bookings for delete to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and state = 'held');
--> statement-breakpoint
-- No door deletes a booking, only what held a time; a whole centre is removed by the owner.
create policy only_holds_are_deleted on app.bookings as restrictive for delete to prosvet_tenant, prosvet_public, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid and state = 'held');
--> statement-breakpoint
grant insert (second_recipient_id, participants, place_id, room_id, seats, seat, group_key, joint_with, held_until, hold_reason, on_behalf, referrer_sealed, recording_announced_at, access_needs, access_note_sealed, video_link_sealed, visit_address_sealed, childcare_ages) on app.bookings to prosvet_tenant;
--> statement-breakpoint
grant insert (second_recipient_id, participants, place_id, room_id, seats, seat, group_key, joint_with, held_until, hold_reason, on_behalf, referrer_sealed, recording_announced_at, access_needs, access_note_sealed, video_link_sealed, visit_address_sealed, childcare_ages) on app.bookings to prosvet_public;
--> statement-breakpoint
grant update (second_recipient_id, participants, place_id, room_id, seats, seat, group_key, recording_announced_at, access_needs, access_note_sealed, video_link_sealed, visit_address_sealed, childcare_ages) on app.bookings to prosvet_tenant;
--> statement-breakpoint
grant delete on app.bookings to prosvet_tenant, prosvet_public, prosvet_worker;
--> statement-breakpoint
grant select (recipient_id, participants, place_id, room_id, seats, seat, joint_with, held_until, hold_reason, on_behalf, recording_announced_at, access_needs, later_by_wish, first_offered_at, wished_consultant_id, childcare_ages, video_link_sealed, visit_address_sealed, typical_question) on app.bookings to prosvet_public;
--> statement-breakpoint
grant update (consultant_id, starts_at, ends_at, place_id, room_id, seats, seat, group_key, later_by_wish, first_offered_at, recording_announced_at) on app.bookings to prosvet_public;
--> statement-breakpoint
-- A job reads when, where and whom to write to; not what was asked or said in confidence.
grant select (tenant_id, id, number, pin_version, recipient_id, consultant_id, wished_consultant_id, form, channel, source, topic, typical_question, starts_at, ends_at, during, state, requested_at, deadline, first_offered_at, later_by_wish, childcare_children, created_by, version, second_recipient_id, participants, place_id, room_id, seats, seat, group_key, joint_with, held_until, hold_reason, on_behalf, referrer_sealed, recording_announced_at, access_needs, video_link_sealed, visit_address_sealed, childcare_ages) on app.bookings to prosvet_worker;
--> statement-breakpoint
grant insert on app.bookings to prosvet_worker;
--> statement-breakpoint
grant update (state, version) on app.bookings to prosvet_worker;
--> statement-breakpoint
-- An offer of a time inside the window meets the duty to offer (R36): the job that makes it says when.
grant update (first_offered_at) on app.bookings to prosvet_worker;
--> statement-breakpoint
create policy worker_only_holds on app.bookings as restrictive for insert to prosvet_worker
  with check (tenant_id = current_setting('app.tenant_id')::uuid and state = 'held' and hold_reason = 'offer');
--> statement-breakpoint
-- A job may find that a booking has missed its deadline; it neither confirms nor ends one.
create policy worker_only_overdue on app.bookings as restrictive for update to prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid and state in ('held', 'requested', 'confirmed', 'overdue'))
  with check (tenant_id = current_setting('app.tenant_id')::uuid and state in ('requested', 'confirmed', 'overdue'));
--> statement-breakpoint
alter table app.booking_events add column before jsonb, add column undone_at timestamptz;
--> statement-breakpoint
grant update (undone_at) on app.booking_events to prosvet_tenant;
--> statement-breakpoint
grant insert on app.booking_events to prosvet_worker;
--> statement-breakpoint
-- With number and PIN a parent reads what was done to their booking, in codes: never why, and by whom only of which kind.
create policy own_history on app.booking_events for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
grant select (tenant_id, id, booking_id, action, at, actor, starts_at, undone_at) on app.booking_events to prosvet_public;
--> statement-breakpoint
create table app.waiting_entries (
  tenant_id uuid not null,
  booking_id uuid not null,
  since timestamptz not null,
  left_at timestamptz,
  constraint waiting_entries_pkey primary key (tenant_id, booking_id),
  constraint waiting_entries_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id)
);
--> statement-breakpoint
alter table app.waiting_entries enable row level security;
--> statement-breakpoint
alter table app.waiting_entries force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.waiting_entries to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy tenant_isolation_insert on app.waiting_entries for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
-- Nobody moves another up or out of the list.
create policy own_entry on app.waiting_entries for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
create policy own_entry_changed on app.waiting_entries for update to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
grant select on app.waiting_entries to prosvet_backup;
--> statement-breakpoint
-- Who waits, in which centre: the queue is read across centres to know where free times are to be offered.
create policy queue_of_all_tenants on app.waiting_entries for select to prosvet_worker using (true);
--> statement-breakpoint
create index waiting_entries_waiting_idx on app.waiting_entries (tenant_id, since) where left_at is null;
--> statement-breakpoint
grant select, insert, update (since, left_at) on app.waiting_entries to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant select, update (left_at) on app.waiting_entries to prosvet_worker;
--> statement-breakpoint
create table app.slot_offers (
  tenant_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  -- The row of bookings that holds the time for them; it is gone when the offer is answered or has run out.
  hold_id uuid not null,
  consultant_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  constraint slot_offers_pkey primary key (tenant_id, id),
  constraint slot_offers_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id),
  constraint slot_offers_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id),
  constraint slot_offers_answer_known check (answer in ('accepted', 'declined', 'expired', 'withdrawn')),
  constraint slot_offers_answered_whole check ((answer is null) = (answered_at is null)),
  constraint slot_offers_time_forward check (starts_at < ends_at)
);
--> statement-breakpoint
alter table app.slot_offers enable row level security;
--> statement-breakpoint
alter table app.slot_offers force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.slot_offers to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.slot_offers to prosvet_backup;
--> statement-breakpoint
create policy own_offers on app.slot_offers for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
create policy own_offers_answered on app.slot_offers for update to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
create unique index slot_offers_open_key on app.slot_offers (tenant_id, booking_id) where answer is null;
--> statement-breakpoint
create index slot_offers_booking_idx on app.slot_offers (tenant_id, booking_id, offered_at);
--> statement-breakpoint
grant select, update (answer, answered_at) on app.slot_offers to prosvet_public;
--> statement-breakpoint
grant select, insert, update (answer, answered_at) on app.slot_offers to prosvet_tenant, prosvet_worker;
--> statement-breakpoint
-- A new foreign key is checked by a query of the owner's, who has no tenant: for the moment the owner is let past.
alter table app.services no force row level security;
--> statement-breakpoint
alter table app.memberships no force row level security;
--> statement-breakpoint
alter table app.services add column annulled_at timestamptz, add column annulled_by uuid, add column annul_reason text, add constraint services_annulled_by_fkey foreign key (tenant_id, annulled_by) references app.memberships (tenant_id, id), add constraint services_annulled_whole check ((annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annul_reason is null));
--> statement-breakpoint
alter table app.services force row level security;
--> statement-breakpoint
alter table app.memberships force row level security;
--> statement-breakpoint
drop index app.services_booking_key;
--> statement-breakpoint
create unique index services_booking_key on app.services (tenant_id, booking_id) where booking_id is not null and state <> 'failed_technical' and annulled_at is null;
--> statement-breakpoint
drop index app.services_retry_key;
--> statement-breakpoint
-- A service that failed is given again once.
create unique index services_retry_key on app.services (tenant_id, retry_of) where retry_of is not null and annulled_at is null;
--> statement-breakpoint
grant update (annulled_at, annulled_by, annul_reason) on app.services to prosvet_tenant;
--> statement-breakpoint
grant select (annulled_at) on app.services to prosvet_worker;
