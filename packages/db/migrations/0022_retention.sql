-- Terms of keeping that the worker minds, holds on them, the register of people's requests, acts of what a term ended for.
create table app.retention_holds (
  tenant_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  reason text not null,
  -- The staff's own words: they go when the recipient is destroyed.
  words text,
  placed_at timestamptz not null,
  placed_by uuid not null,
  released_at timestamptz,
  released_by uuid,
  constraint retention_holds_pkey primary key (tenant_id, id),
  constraint retention_holds_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint retention_holds_placed_by_fkey foreign key (tenant_id, placed_by) references app.memberships (tenant_id, id),
  constraint retention_holds_released_by_fkey foreign key (tenant_id, released_by) references app.memberships (tenant_id, id),
  constraint retention_holds_reason_known check (reason in ('court', 'authority', 'complaint', 'inspection', 'other')),
  constraint retention_holds_words_length check (length(words) between 3 and 300),
  constraint retention_holds_release_whole check ((released_at is null) = (released_by is null))
);
--> statement-breakpoint
alter table app.retention_holds enable row level security;
--> statement-breakpoint
alter table app.retention_holds force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.retention_holds to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.retention_holds to prosvet_backup;
--> statement-breakpoint
create unique index retention_holds_standing_key on app.retention_holds (tenant_id, recipient_id) where released_at is null;
--> statement-breakpoint
grant select, insert, update (words, released_at, released_by) on app.retention_holds to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, recipient_id, released_at), update (words) on app.retention_holds to prosvet_worker;
--> statement-breakpoint
-- What the worker has destroyed of whom: an act gathers them when a run ends, or the next one when it was cut short.
create table app.retention_destructions (
  tenant_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  destroyed jsonb not null,
  log_subjects uuid[] not null,
  destroyed_at timestamptz not null,
  act_id uuid,
  constraint retention_destructions_pkey primary key (tenant_id, id),
  constraint retention_destructions_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint retention_destructions_act_fkey foreign key (tenant_id, act_id) references app.destruction_acts (tenant_id, id)
);
--> statement-breakpoint
alter table app.retention_destructions enable row level security;
--> statement-breakpoint
alter table app.retention_destructions force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.retention_destructions to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.retention_destructions to prosvet_backup;
--> statement-breakpoint
create index retention_destructions_act_idx on app.retention_destructions (tenant_id, act_id);
--> statement-breakpoint
create index retention_destructions_recipient_idx on app.retention_destructions (tenant_id, recipient_id);
--> statement-breakpoint
grant select on app.retention_destructions to prosvet_tenant;
--> statement-breakpoint
grant select, insert, update (act_id) on app.retention_destructions to prosvet_worker;
--> statement-breakpoint
-- Requests of people about their own data, numbered by year; whoever asks is known by their code alone.
create table app.subject_requests (
  tenant_id uuid not null,
  id uuid not null,
  year smallint not null,
  number integer not null,
  kind text not null,
  way text not null,
  -- Null is somebody of whom the centre holds nothing.
  recipient_id uuid,
  received_on date not null,
  deadline date not null,
  registered_at timestamptz not null,
  registered_by uuid not null,
  outcome text,
  answered_on date,
  answered_by uuid,
  act_id uuid,
  constraint subject_requests_pkey primary key (tenant_id, id),
  constraint subject_requests_number_key unique (tenant_id, year, number),
  constraint subject_requests_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint subject_requests_registered_by_fkey foreign key (tenant_id, registered_by) references app.memberships (tenant_id, id),
  constraint subject_requests_answered_by_fkey foreign key (tenant_id, answered_by) references app.memberships (tenant_id, id),
  constraint subject_requests_act_fkey foreign key (tenant_id, act_id) references app.destruction_acts (tenant_id, id),
  constraint subject_requests_kind_known check (kind in ('access', 'correction', 'erasure', 'withdrawal')),
  constraint subject_requests_way_known check (way in ('in_person', 'paper_letter', 'email', 'site', 'phone')),
  constraint subject_requests_outcome_known check (outcome in ('provided', 'corrected', 'erased', 'stopped', 'nothing_held', 'refused')),
  constraint subject_requests_answer_whole check ((outcome is null) = (answered_on is null) and (outcome is null) = (answered_by is null)),
  constraint subject_requests_act_of_erasure check (act_id is null or outcome = 'erased'),
  constraint subject_requests_days_in_order check (deadline >= received_on and answered_on >= received_on),
  constraint subject_requests_number_sane check (number > 0)
);
--> statement-breakpoint
alter table app.subject_requests enable row level security;
--> statement-breakpoint
alter table app.subject_requests force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.subject_requests to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.subject_requests to prosvet_backup;
--> statement-breakpoint
create index subject_requests_recipient_idx on app.subject_requests (tenant_id, recipient_id);
--> statement-breakpoint
create index subject_requests_open_idx on app.subject_requests (tenant_id, deadline) where outcome is null;
--> statement-breakpoint
grant select, insert, update (outcome, answered_on, answered_by, act_id) on app.subject_requests to prosvet_tenant;
--> statement-breakpoint
-- An act is of one recipient and by somebody, or of what terms ended for: then it has counts of kinds, and the codes beside it.
alter table app.destruction_acts
  alter column recipient_id drop not null,
  alter column recipient_code drop not null,
  alter column destroyed_by drop not null,
  add constraint destruction_acts_of_one_or_of_terms check (
    (recipient_id is not null and recipient_code is not null and destroyed_by is not null)
    or (ground = 'term_ended' and recipient_id is null and recipient_code is null and destroyed_by is null
      and jsonb_typeof(destroyed) = 'object' and destroyed <> '{}'::jsonb));
--> statement-breakpoint
alter policy tenant_isolation on app.destruction_acts to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select, insert on app.destruction_acts to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.journal_counters to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select, insert, update (last_number) on app.journal_counters to prosvet_worker;
--> statement-breakpoint
-- A document with the names of somebody who is destroyed is taken back, ready or not.
alter table app.exports drop constraint exports_state_known;
--> statement-breakpoint
alter table app.exports add constraint exports_state_known check (state in ('waiting', 'running', 'ready', 'failed', 'withdrawn'));
--> statement-breakpoint
grant update (state, stored_name, size, claimed_until) on app.exports to prosvet_tenant;
--> statement-breakpoint
-- What a job needs to destroy what a term ended for: to empty what is sealed, and to read no more than when it was made.
grant select (created_at), update (erased_at) on app.recipients to prosvet_worker;
--> statement-breakpoint
grant delete on app.recipient_identities, app.recipient_keys, app.scans to prosvet_worker;
--> statement-breakpoint
grant select (recipient_id, consent_id) on app.scans to prosvet_worker;
--> statement-breakpoint
grant select (valid_until) on app.consents to prosvet_worker;
--> statement-breakpoint
grant select (booking_id) on app.service_drafts to prosvet_worker;
--> statement-breakpoint
grant update (question_sealed, referrer_sealed, access_note_sealed, video_link_sealed, visit_address_sealed, contact_index) on app.bookings to prosvet_worker;
--> statement-breakpoint
grant update (summary_sealed, request_sealed, visit_address_sealed) on app.services to prosvet_worker;
--> statement-breakpoint
grant update (draft_sealed, answer_sealed) on app.written_answers to prosvet_worker;
--> statement-breakpoint
grant update (comment_sealed) on app.ratings to prosvet_worker;
--> statement-breakpoint
-- Of a correction the words that it put others in place of; codes stay as they were.
grant update (was) on app.service_corrections to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.recipient_merges to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, id, kept_id), update (words) on app.recipient_merges to prosvet_worker;
--> statement-breakpoint
-- The job of the terms alone, which says so in its transaction, reaches a booking that is over, and leaves no trace of a contact.
alter policy worker_only_overdue on app.bookings
  using (tenant_id = current_setting('app.tenant_id')::uuid
    and (state in ('held', 'requested', 'confirmed', 'overdue') or current_setting('app.retention', true) = 'on'))
  with check (tenant_id = current_setting('app.tenant_id')::uuid
    and (state in ('requested', 'confirmed', 'overdue')
      or (current_setting('app.retention', true) = 'on' and contact_index is null)));
--> statement-breakpoint
-- So does it reach a line that is in no import, whose words it empties and nothing else.
alter policy imported_alone_struck on app.services
  using (tenant_id = current_setting('app.tenant_id')::uuid
    and (import_id is not null or current_setting('app.retention', true) = 'on'))
  with check (tenant_id = current_setting('app.tenant_id')::uuid
    and (import_id is not null
      or (current_setting('app.retention', true) = 'on' and summary_sealed is null and request_sealed is null and visit_address_sealed is null)));
