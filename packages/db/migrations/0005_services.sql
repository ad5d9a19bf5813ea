-- Services as journal lines, their numbers, the counts a department may read, the audit.
create table app.journal_counters (
  tenant_id uuid not null,
  register text not null,
  year smallint not null,
  last_number integer not null,
  constraint journal_counters_pkey primary key (tenant_id, register, year),
  constraint journal_counters_tenant_fkey foreign key (tenant_id) references app.tenants (id)
);
--> statement-breakpoint
alter table app.journal_counters enable row level security;
--> statement-breakpoint
alter table app.journal_counters force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.journal_counters to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.journal_counters to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (last_number) on app.journal_counters to prosvet_tenant;
--> statement-breakpoint
create table app.services (
  tenant_id uuid not null,
  id uuid not null,
  register text not null,
  year smallint not null,
  number integer not null,
  month date not null,
  booking_id uuid,
  recipient_id uuid not null,
  participants smallint not null,
  consultant_id uuid not null,
  kind text not null,
  content text not null,
  form text not null,
  channel text not null,
  topics text[] not null,
  started_at timestamptz not null,
  duration_minutes smallint not null,
  state text not null,
  outcome text not null,
  refusal_reason text,
  refusal_text text,
  retry_of uuid,
  printed_sheets smallint not null default 0,
  referred_to text[] not null default '{}',
  feedback_given boolean not null default false,
  child_present boolean not null default false,
  child_present_reason text,
  childcare_given boolean not null default false,
  summary_sealed text,
  counted smallint not null,
  limit_version_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint services_pkey primary key (tenant_id, id),
  constraint services_number_key unique (tenant_id, register, year, number),
  constraint services_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id),
  constraint services_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint services_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id),
  constraint services_retry_fkey foreign key (tenant_id, retry_of) references app.services (tenant_id, id),
  constraint services_limits_fkey foreign key (tenant_id, limit_version_id) references app.limit_versions (tenant_id, id),
  constraint services_recorded_by_fkey foreign key (tenant_id, recorded_by) references app.memberships (tenant_id, id),
  constraint services_state_known check (state in ('draft', 'given', 'refused', 'failed_technical')),
  constraint services_participants_sane check (participants > 0),
  constraint services_counted_sane check (counted >= 0),
  constraint services_sheets_sane check (printed_sheets >= 0)
);
--> statement-breakpoint
alter table app.services enable row level security;
--> statement-breakpoint
alter table app.services force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.services to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.services to prosvet_backup;
--> statement-breakpoint
create unique index services_booking_key on app.services (tenant_id, booking_id) where booking_id is not null and state <> 'failed_technical';
--> statement-breakpoint
-- A service that failed is given again once.
create unique index services_retry_key on app.services (tenant_id, retry_of) where retry_of is not null;
--> statement-breakpoint
create index services_started_idx on app.services (tenant_id, started_at);
--> statement-breakpoint
create index services_month_idx on app.services (tenant_id, month);
--> statement-breakpoint
create index services_consultant_idx on app.services (tenant_id, consultant_id, year, number);
--> statement-breakpoint
grant select, insert on app.services to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, month, counted) on app.services to prosvet_worker;
--> statement-breakpoint
create table app.rollup_requests (
  tenant_id uuid not null,
  id uuid not null,
  month date not null,
  requested_at timestamptz not null,
  constraint rollup_requests_pkey primary key (tenant_id, id),
  constraint rollup_requests_tenant_fkey foreign key (tenant_id) references app.tenants (id)
);
--> statement-breakpoint
alter table app.rollup_requests enable row level security;
--> statement-breakpoint
alter table app.rollup_requests force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.rollup_requests to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.rollup_requests to prosvet_backup;
--> statement-breakpoint
create policy queue_of_all_tenants on app.rollup_requests for select to prosvet_worker using (true);
--> statement-breakpoint
grant insert on app.rollup_requests to prosvet_tenant;
--> statement-breakpoint
grant select, delete on app.rollup_requests to prosvet_worker;
--> statement-breakpoint
create table app.service_counts (
  tenant_id uuid not null,
  month date not null,
  department_id uuid not null,
  services integer not null,
  computed_at timestamptz not null,
  constraint service_counts_pkey primary key (tenant_id, month),
  constraint service_counts_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint service_counts_department_fkey foreign key (department_id) references app.departments (id)
);
--> statement-breakpoint
alter table app.service_counts enable row level security;
--> statement-breakpoint
alter table app.service_counts force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.service_counts to prosvet_owner, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.service_counts to prosvet_backup;
--> statement-breakpoint
create policy own_department on app.service_counts for select to prosvet_department
  using (department_id = current_setting('app.department_id')::uuid);
--> statement-breakpoint
create index service_counts_department_idx on app.service_counts (department_id, month);
--> statement-breakpoint
grant select, insert, update (department_id, services, computed_at) on app.service_counts to prosvet_worker;
--> statement-breakpoint
grant select on app.service_counts to prosvet_department;
--> statement-breakpoint
create table app.audit_entries (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  membership_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  facts jsonb not null default '{}'::jsonb,
  constraint audit_entries_pkey primary key (tenant_id, id),
  constraint audit_entries_tenant_fkey foreign key (tenant_id) references app.tenants (id)
);
--> statement-breakpoint
alter table app.audit_entries enable row level security;
--> statement-breakpoint
alter table app.audit_entries force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.audit_entries to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy tenant_isolation_insert on app.audit_entries for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid and actor = 'parent' and membership_id is null);
--> statement-breakpoint
grant select on app.audit_entries to prosvet_backup;
--> statement-breakpoint
create index audit_entries_subject_idx on app.audit_entries (tenant_id, subject_id, at);
--> statement-breakpoint
grant select on app.audit_entries to prosvet_tenant;
--> statement-breakpoint
grant insert on app.audit_entries to prosvet_tenant, prosvet_public;
