-- Who a recipient is can be destroyed for good: what was destroyed, when, why and by whom stays as an act.
alter table app.recipients add column erased_at timestamptz;
--> statement-breakpoint
grant update (erased_at) on app.recipients to prosvet_tenant;
--> statement-breakpoint
grant select (erased_at) on app.recipients to prosvet_worker;
--> statement-breakpoint
grant update (referrer_sealed, contact_index) on app.bookings to prosvet_tenant;
--> statement-breakpoint
grant update (comment_sealed) on app.ratings to prosvet_tenant;
--> statement-breakpoint
grant update (words) on app.recipient_merges to prosvet_tenant;
--> statement-breakpoint
grant delete on app.scans to prosvet_tenant;
--> statement-breakpoint
create table app.destruction_acts (
  tenant_id uuid not null,
  id uuid not null,
  year smallint not null,
  number integer not null,
  recipient_id uuid not null,
  recipient_code text not null,
  ground text not null,
  request_number text,
  request_date date,
  -- How much of each kind was destroyed: codes of kinds and counts.
  destroyed jsonb not null,
  -- What the lines of the audit about this recipient are about: by these ids the event log is put together.
  log_subjects uuid[] not null,
  destroyed_at timestamptz not null,
  destroyed_by uuid not null,
  constraint destruction_acts_pkey primary key (tenant_id, id),
  constraint destruction_acts_number_key unique (tenant_id, year, number),
  constraint destruction_acts_recipient_key unique (tenant_id, recipient_id),
  constraint destruction_acts_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint destruction_acts_destroyed_by_fkey foreign key (tenant_id, destroyed_by) references app.memberships (tenant_id, id),
  constraint destruction_acts_ground_known check (ground in ('subject_request', 'consent_withdrawn', 'purpose_reached', 'term_ended')),
  constraint destruction_acts_number_sane check (number > 0),
  constraint destruction_acts_request_length check (length(request_number) between 1 and 50)
);
--> statement-breakpoint
alter table app.destruction_acts enable row level security;
--> statement-breakpoint
alter table app.destruction_acts force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.destruction_acts to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.destruction_acts to prosvet_backup;
--> statement-breakpoint
-- An act is never changed and never removed by the program.
grant select, insert on app.destruction_acts to prosvet_tenant;
