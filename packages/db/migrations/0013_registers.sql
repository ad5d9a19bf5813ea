-- Corrections that leave a trace, months that are closed, numbers of the journal of bookings, an index for each filter.
alter table app.services
  add column version integer not null default 1,
  add column corrected_at timestamptz,
  -- Why the line was entered although its month was closed; null for every other line.
  add column after_closing_reason text;
--> statement-breakpoint
grant update (consultant_id, participants, kind, content, form, channel, topics, started_at, month, duration_minutes, outcome, refusal_reason, refusal_text, printed_sheets, referred_to, feedback_given, child_present, child_present_reason, childcare_given, summary_sealed, counted, version, corrected_at) on app.services to prosvet_tenant;
--> statement-breakpoint
create table app.service_corrections (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  -- The version that the line has since.
  version integer not null,
  action text not null,
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  reason text not null,
  after_closing boolean not null,
  -- The columns that changed as they were: codes, and what is sealed as it was sealed.
  was jsonb not null,
  constraint service_corrections_pkey primary key (tenant_id, id),
  constraint service_corrections_version_key unique (tenant_id, service_id, version),
  constraint service_corrections_service_fkey foreign key (tenant_id, service_id) references app.services (tenant_id, id),
  constraint service_corrections_corrected_by_fkey foreign key (tenant_id, corrected_by) references app.memberships (tenant_id, id),
  constraint service_corrections_action_known check (action in ('correct', 'annul')),
  constraint service_corrections_reason_length check (length(reason) between 1 and 300)
);
--> statement-breakpoint
alter table app.service_corrections enable row level security;
--> statement-breakpoint
alter table app.service_corrections force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.service_corrections to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.service_corrections to prosvet_backup;
--> statement-breakpoint
grant select, insert on app.service_corrections to prosvet_tenant;
--> statement-breakpoint
create table app.closed_periods (
  tenant_id uuid not null,
  id uuid not null,
  register text not null,
  month date not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  order_number text,
  constraint closed_periods_pkey primary key (tenant_id, id),
  constraint closed_periods_month_key unique (tenant_id, register, month),
  constraint closed_periods_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint closed_periods_closed_by_fkey foreign key (tenant_id, closed_by) references app.memberships (tenant_id, id),
  constraint closed_periods_register_known check (register in ('bookings', 'families', 'services')),
  constraint closed_periods_month_whole check (extract(day from month) = 1),
  constraint closed_periods_order_length check (length(order_number) between 1 and 50)
);
--> statement-breakpoint
alter table app.closed_periods enable row level security;
--> statement-breakpoint
alter table app.closed_periods force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.closed_periods to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.closed_periods to prosvet_backup;
--> statement-breakpoint
grant select, insert on app.closed_periods to prosvet_tenant;
--> statement-breakpoint
-- The place of a booking in its journal: the year and month in which it was asked for, and a number without gaps.
alter table app.bookings
  add column journal_year smallint,
  add column journal_month date,
  add column journal_number integer,
  add constraint bookings_journal_place_whole check ((journal_year is null) = (journal_number is null) and (journal_month is null) = (journal_number is null)),
  add constraint bookings_journal_number_of_booking check (journal_number is null or (journal_number > 0 and state <> 'held' and joint_with is null));
--> statement-breakpoint
grant insert (journal_year, journal_month, journal_number) on app.bookings to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant update (journal_year, journal_month, journal_number) on app.bookings to prosvet_tenant;
--> statement-breakpoint
-- Numbers are given by the staff's door alone, after the booking is there.
create policy no_number_at_first on app.bookings as restrictive for insert to prosvet_public, prosvet_worker
  with check (tenant_id = current_setting('app.tenant_id')::uuid and journal_number is null);
--> statement-breakpoint
create unique index bookings_journal_key on app.bookings (tenant_id, journal_year, journal_number) where journal_number is not null;
--> statement-breakpoint
create index bookings_unnumbered_idx on app.bookings (tenant_id, requested_at) where journal_number is null and joint_with is null and state <> 'held';
--> statement-breakpoint
create index bookings_journal_month_idx on app.bookings (tenant_id, journal_month, journal_number) where journal_number is not null;
--> statement-breakpoint
create index bookings_journal_consultant_idx on app.bookings (tenant_id, consultant_id, journal_year, journal_number) where journal_number is not null;
--> statement-breakpoint
create index bookings_journal_source_idx on app.bookings (tenant_id, journal_year, source, journal_number) where journal_number is not null;
--> statement-breakpoint
create index bookings_journal_state_idx on app.bookings (tenant_id, journal_year, state, journal_number) where journal_number is not null;
--> statement-breakpoint
-- A page of the journal is read by number through the index of its filter: never the whole year for a rare value.
drop index app.services_month_idx;
--> statement-breakpoint
create index services_month_idx on app.services (tenant_id, month, number);
--> statement-breakpoint
create index services_form_idx on app.services (tenant_id, year, form, number);
--> statement-breakpoint
create index services_kind_idx on app.services (tenant_id, year, kind, number);
--> statement-breakpoint
create index services_outcome_idx on app.services (tenant_id, year, outcome, number);
--> statement-breakpoint
create index services_first_topic_idx on app.services (tenant_id, year, (topics[1]), number);
--> statement-breakpoint
create index services_second_topic_idx on app.services (tenant_id, year, (topics[2]), number) where topics[2] is not null;
--> statement-breakpoint
create index services_third_topic_idx on app.services (tenant_id, year, (topics[3]), number) where topics[3] is not null;
--> statement-breakpoint
create index services_corrected_idx on app.services (tenant_id, year, number) where corrected_at is not null;
--> statement-breakpoint
create index services_annulled_idx on app.services (tenant_id, year, number) where annulled_at is not null;
