-- Recipients with their identities apart, bookings, and what a booking leaves behind.
create table app.recipients (
  tenant_id uuid not null,
  id uuid not null,
  code text collate "C" not null,
  anonymous boolean not null,
  category text not null,
  child_age_years smallint,
  created_at timestamptz not null default now(),
  constraint recipients_pkey primary key (tenant_id, id),
  constraint recipients_code_key unique (tenant_id, code),
  constraint recipients_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint recipients_child_age_sane check (child_age_years between 0 and 18)
);
--> statement-breakpoint
alter table app.recipients enable row level security;
--> statement-breakpoint
alter table app.recipients force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.recipients to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.recipients to prosvet_backup;
--> statement-breakpoint
grant select on app.recipients to prosvet_tenant;
--> statement-breakpoint
grant insert on app.recipients to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant update (category, child_age_years) on app.recipients to prosvet_tenant;
--> statement-breakpoint
create table app.recipient_keys (
  tenant_id uuid not null,
  recipient_id uuid not null,
  wrapped_key text not null,
  created_at timestamptz not null default now(),
  constraint recipient_keys_pkey primary key (tenant_id, recipient_id),
  constraint recipient_keys_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id)
);
--> statement-breakpoint
alter table app.recipient_keys enable row level security;
--> statement-breakpoint
alter table app.recipient_keys force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.recipient_keys to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.recipient_keys to prosvet_backup;
--> statement-breakpoint
grant select, insert, delete on app.recipient_keys to prosvet_tenant;
--> statement-breakpoint
grant insert on app.recipient_keys to prosvet_public;
--> statement-breakpoint
create table app.recipient_identities (
  tenant_id uuid not null,
  recipient_id uuid not null,
  name_sealed text,
  phone_sealed text,
  email_sealed text,
  phone_index text collate "C",
  email_index text collate "C",
  updated_at timestamptz not null default now(),
  constraint recipient_identities_pkey primary key (tenant_id, recipient_id),
  constraint recipient_identities_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id)
);
--> statement-breakpoint
alter table app.recipient_identities enable row level security;
--> statement-breakpoint
alter table app.recipient_identities force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.recipient_identities to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.recipient_identities to prosvet_backup;
--> statement-breakpoint
create index recipient_identities_phone_idx on app.recipient_identities (tenant_id, phone_index);
--> statement-breakpoint
create index recipient_identities_email_idx on app.recipient_identities (tenant_id, email_index);
--> statement-breakpoint
grant select, insert, update (name_sealed, phone_sealed, email_sealed, phone_index, email_index, updated_at), delete on app.recipient_identities to prosvet_tenant;
--> statement-breakpoint
grant insert on app.recipient_identities to prosvet_public;
--> statement-breakpoint
create table app.consents (
  tenant_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  purpose text not null,
  text_version text not null,
  text_hash text not null,
  given_how text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint consents_pkey primary key (tenant_id, id),
  constraint consents_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint consents_how_known check (given_how in ('page', 'paper', 'oral_by_phone'))
);
--> statement-breakpoint
alter table app.consents enable row level security;
--> statement-breakpoint
alter table app.consents force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.consents to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.consents to prosvet_backup;
--> statement-breakpoint
grant select on app.consents to prosvet_tenant;
--> statement-breakpoint
grant insert on app.consents to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant update (withdrawn_at) on app.consents to prosvet_tenant;
--> statement-breakpoint
create table app.bookings (
  tenant_id uuid not null,
  id uuid not null,
  number text collate "C" not null,
  pin_version smallint not null default 1,
  recipient_id uuid not null,
  consultant_id uuid,
  -- Whom a recipient without a time would like: a wish opens nothing to that consultant.
  wished_consultant_id uuid,
  form text not null,
  channel text not null,
  source text not null,
  topic text,
  typical_question text,
  question_sealed text,
  starts_at timestamptz,
  ends_at timestamptz,
  -- Without a time there is no range: one without bounds would take the consultant's whole calendar.
  during tstzrange generated always as (case when starts_at is not null then tstzrange(starts_at, ends_at) end) stored,
  state text not null,
  requested_at timestamptz not null,
  deadline date not null,
  first_offered_at timestamptz,
  later_by_wish boolean not null default false,
  childcare_children smallint not null default 0,
  contact_index text collate "C",
  created_by uuid,
  version integer not null default 1,
  constraint bookings_pkey primary key (tenant_id, id),
  constraint bookings_number_key unique (tenant_id, number),
  constraint bookings_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint bookings_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id),
  constraint bookings_wished_consultant_fkey foreign key (tenant_id, wished_consultant_id) references app.consultants (tenant_id, id),
  constraint bookings_created_by_fkey foreign key (tenant_id, created_by) references app.memberships (tenant_id, id),
  constraint bookings_state_known check (state in ('held', 'requested', 'confirmed', 'took_place', 'no_show', 'cancelled_by_recipient', 'cancelled_by_centre', 'overdue')),
  constraint bookings_time_whole check ((starts_at is null) = (ends_at is null)),
  constraint bookings_time_forward check (starts_at < ends_at),
  constraint bookings_time_needs_consultant check (starts_at is null or consultant_id is not null),
  constraint bookings_children_sane check (childcare_children between 0 and 10),
  constraint bookings_no_overlap exclude using gist (tenant_id with =, consultant_id with =, during with &&) where (state in ('held', 'requested', 'confirmed', 'overdue', 'took_place'))
);
--> statement-breakpoint
alter table app.bookings enable row level security;
--> statement-breakpoint
alter table app.bookings force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.bookings to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy tenant_isolation_read on app.bookings for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy tenant_isolation_insert on app.bookings for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid and state = 'requested' and source = 'site' and created_by is null);
--> statement-breakpoint
create policy own_booking on app.bookings for update to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and id = current_setting('app.booking_id')::uuid)
  with check (tenant_id = current_setting('app.tenant_id')::uuid and id = current_setting('app.booking_id')::uuid and state = 'cancelled_by_recipient');
--> statement-breakpoint
grant select on app.bookings to prosvet_backup;
--> statement-breakpoint
-- The cheap first guard of a rush: a thousand people on one start wait on this index, not on the constraint above.
create unique index bookings_start_key on app.bookings (tenant_id, consultant_id, starts_at) where state in ('held', 'requested', 'confirmed', 'overdue', 'took_place');
--> statement-breakpoint
create index bookings_time_idx on app.bookings (tenant_id, starts_at);
--> statement-breakpoint
create index bookings_consultant_time_idx on app.bookings (tenant_id, consultant_id, starts_at);
--> statement-breakpoint
create index bookings_queue_idx on app.bookings (tenant_id, state, requested_at);
--> statement-breakpoint
create index bookings_contact_idx on app.bookings (tenant_id, contact_index) where contact_index is not null;
--> statement-breakpoint
grant select on app.bookings to prosvet_tenant;
--> statement-breakpoint
grant insert (tenant_id, id, number, pin_version, recipient_id, consultant_id, wished_consultant_id, form, channel, source, topic, typical_question, question_sealed, starts_at, ends_at, state, requested_at, deadline, first_offered_at, later_by_wish, childcare_children, contact_index, created_by, version) on app.bookings to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant update (consultant_id, form, channel, topic, typical_question, question_sealed, starts_at, ends_at, state, first_offered_at, later_by_wish, childcare_children, pin_version, version) on app.bookings to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, number, pin_version, consultant_id, form, channel, topic, starts_at, ends_at, during, state, requested_at, deadline, childcare_children, contact_index, version) on app.bookings to prosvet_public;
--> statement-breakpoint
grant update (state, version) on app.bookings to prosvet_public;
--> statement-breakpoint
create table app.booking_events (
  tenant_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  action text not null,
  at timestamptz not null,
  actor text not null,
  membership_id uuid,
  reason text,
  starts_at timestamptz,
  consultant_id uuid,
  constraint booking_events_pkey primary key (tenant_id, id),
  constraint booking_events_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id),
  constraint booking_events_membership_fkey foreign key (tenant_id, membership_id) references app.memberships (tenant_id, id)
);
--> statement-breakpoint
alter table app.booking_events enable row level security;
--> statement-breakpoint
alter table app.booking_events force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.booking_events to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy tenant_isolation_insert on app.booking_events for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid and actor = 'parent' and membership_id is null);
--> statement-breakpoint
grant select on app.booking_events to prosvet_backup;
--> statement-breakpoint
create index booking_events_booking_idx on app.booking_events (tenant_id, booking_id, at);
--> statement-breakpoint
grant select on app.booking_events to prosvet_tenant;
--> statement-breakpoint
grant insert on app.booking_events to prosvet_tenant, prosvet_public;
--> statement-breakpoint
create table app.outbox (
  tenant_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  kind text not null,
  version integer not null,
  created_at timestamptz not null,
  send_after timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  withdrawn_at timestamptz,
  constraint outbox_pkey primary key (tenant_id, id),
  constraint outbox_once_key unique (tenant_id, booking_id, kind, version),
  constraint outbox_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id)
);
--> statement-breakpoint
alter table app.outbox enable row level security;
--> statement-breakpoint
alter table app.outbox force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.outbox to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.outbox to prosvet_backup;
--> statement-breakpoint
grant select on app.outbox to prosvet_tenant;
--> statement-breakpoint
grant insert on app.outbox to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant select, update (sent_at, withdrawn_at) on app.outbox to prosvet_worker;
--> statement-breakpoint
grant update (withdrawn_at) on app.outbox to prosvet_tenant;
--> statement-breakpoint
-- Key and body are kept as codes under a key of the centre: this table alone tells nothing of a request.
create table app.idempotency_keys (
  tenant_id uuid not null,
  scope text not null,
  key text collate "C" not null,
  body_hash text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  constraint idempotency_keys_pkey primary key (tenant_id, scope, key),
  constraint idempotency_keys_tenant_fkey foreign key (tenant_id) references app.tenants (id)
);
--> statement-breakpoint
alter table app.idempotency_keys enable row level security;
--> statement-breakpoint
alter table app.idempotency_keys force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.idempotency_keys to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.idempotency_keys to prosvet_backup;
--> statement-breakpoint
grant select, insert on app.idempotency_keys to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant select, delete on app.idempotency_keys to prosvet_worker;
