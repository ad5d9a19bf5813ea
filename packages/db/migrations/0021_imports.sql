-- The centre's earlier journals, brought in from XLSX files: what was sent, how far it is, which lines came of it.
create table app.imports (
  tenant_id uuid not null,
  id uuid not null,
  -- What the worker is to do with it: check it, enter its rows, take them back.
  stage text not null,
  state text not null,
  sha256 text not null,
  size integer not null,
  -- The name of the file as it was sent: it may name somebody.
  name_sealed text,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  -- Sealed files: as it was sent, what is found in it, the same as a sheet. Forgotten at the end of their days.
  stored_name text,
  verdict_name text,
  faults_name text,
  expires_at timestamptz not null,
  rows_total integer not null,
  rows_faulty integer not null,
  rows_repeated integer not null,
  -- What the head has decided.
  with_faults boolean not null,
  with_repeats boolean not null,
  entered_at timestamptz,
  entered_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  -- Of the rows that are to be entered or taken back.
  steps_total integer not null,
  steps_done integer not null,
  -- Rows that could not be entered any more: their month was closed after the check.
  rows_late integer not null,
  attempts smallint not null,
  -- Whoever died with it in hand gives it back then.
  claimed_until timestamptz,
  failure text,
  finished_at timestamptz,
  constraint imports_pkey primary key (tenant_id, id),
  constraint imports_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint imports_uploaded_by_fkey foreign key (tenant_id, uploaded_by) references app.memberships (tenant_id, id),
  constraint imports_entered_by_fkey foreign key (tenant_id, entered_by) references app.memberships (tenant_id, id),
  constraint imports_undone_by_fkey foreign key (tenant_id, undone_by) references app.memberships (tenant_id, id),
  constraint imports_stage_known check (stage in ('check', 'entry', 'undoing')),
  constraint imports_state_known check (state in ('waiting', 'running', 'ready', 'failed')),
  constraint imports_entered_by_somebody check ((entered_at is null) = (entered_by is null)),
  constraint imports_undone_says_why check ((undone_at is null) = (undo_reason is null) and (undone_at is null) = (undone_by is null)),
  constraint imports_undo_reason_length check (length(undo_reason) between 3 and 200),
  constraint imports_failed_says_why check ((state = 'failed') = (failure is not null))
);
--> statement-breakpoint
alter table app.imports enable row level security;
--> statement-breakpoint
alter table app.imports force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.imports to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy queue_of_all_tenants on app.imports for select to prosvet_worker using (true);
--> statement-breakpoint
create index imports_open_idx on app.imports (tenant_id, uploaded_at) where state in ('waiting', 'running');
--> statement-breakpoint
create index imports_uploaded_idx on app.imports (tenant_id, uploaded_at);
--> statement-breakpoint
create index imports_uploaded_by_idx on app.imports (tenant_id, uploaded_by);
--> statement-breakpoint
create index imports_entered_by_idx on app.imports (tenant_id, entered_by) where entered_by is not null;
--> statement-breakpoint
create index imports_undone_by_idx on app.imports (tenant_id, undone_by) where undone_by is not null;
--> statement-breakpoint
grant select on app.imports to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (stage, state, with_faults, with_repeats, entered_at, entered_by, undone_at, undone_by, undo_reason, steps_total, steps_done, attempts, claimed_until, failure, finished_at) on app.imports to prosvet_tenant;
--> statement-breakpoint
grant select, update (state, name_sealed, stored_name, verdict_name, faults_name, rows_total, rows_faulty, rows_repeated, steps_total, steps_done, rows_late, attempts, claimed_until, failure, finished_at), delete on app.imports to prosvet_worker;
--> statement-breakpoint
-- Which import a line came of, and which row of its file it was: a row is entered once.
alter table app.services
  add column import_id uuid,
  add column import_row integer,
  add constraint services_import_whole check ((import_id is null) = (import_row is null));
--> statement-breakpoint
alter table app.services no force row level security;
--> statement-breakpoint
alter table app.imports no force row level security;
--> statement-breakpoint
alter table app.services
  add constraint services_import_fkey foreign key (tenant_id, import_id) references app.imports (tenant_id, id);
--> statement-breakpoint
alter table app.imports force row level security;
--> statement-breakpoint
alter table app.services force row level security;
--> statement-breakpoint
create unique index services_import_key on app.services (tenant_id, import_id, import_row) where import_id is not null;
--> statement-breakpoint
-- The worker enters and takes back lines of imports, and no others.
create policy imported_alone on app.services as restrictive for insert to prosvet_worker
  with check (tenant_id = current_setting('app.tenant_id')::uuid and import_id is not null);
--> statement-breakpoint
create policy imported_alone_struck on app.services as restrictive for update to prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid and import_id is not null)
  with check (tenant_id = current_setting('app.tenant_id')::uuid and import_id is not null);
--> statement-breakpoint
grant insert, update (annulled_at, annulled_by, annul_reason, version) on app.services to prosvet_worker;
--> statement-breakpoint
create policy annulments_alone on app.service_corrections as restrictive for insert to prosvet_worker
  with check (tenant_id = current_setting('app.tenant_id')::uuid and action = 'annul');
--> statement-breakpoint
grant insert on app.service_corrections to prosvet_worker;
--> statement-breakpoint
-- An import names nobody: its recipients have codes and nothing else.
create policy nameless_alone on app.recipients as restrictive for insert to prosvet_worker
  with check (tenant_id = current_setting('app.tenant_id')::uuid and anonymous);
--> statement-breakpoint
grant insert on app.recipients, app.recipient_keys to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.journal_counters to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select, insert, update (last_number) on app.journal_counters to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.closed_periods to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, register, month) on app.closed_periods to prosvet_worker;
--> statement-breakpoint
grant insert on app.rollup_requests to prosvet_worker;
