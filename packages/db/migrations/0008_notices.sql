-- Notices: how each was tried and how it ended, the centre's own words for them.
alter table app.outbox
  add column speaks_of timestamptz,
  add column attempts smallint not null default 0,
  add column claimed_until timestamptz,
  add column sent_by text,
  add column last_failure text,
  add column failed_at timestamptz,
  add constraint outbox_sent_by_known check (sent_by in ('email', 'sms')),
  add constraint outbox_one_end check (num_nonnulls(sent_at, withdrawn_at, failed_at) <= 1);
--> statement-breakpoint
create policy queue_of_all_tenants on app.outbox for select to prosvet_worker using (true);
--> statement-breakpoint
create index outbox_due_idx on app.outbox (tenant_id, send_after) where sent_at is null and withdrawn_at is null and failed_at is null;
--> statement-breakpoint
grant update (attempts, claimed_until, send_after, sent_by, last_failure, failed_at) on app.outbox to prosvet_worker;
--> statement-breakpoint
grant insert on app.outbox to prosvet_worker;
--> statement-breakpoint
grant update (send_after, attempts, failed_at, last_failure) on app.outbox to prosvet_tenant;
--> statement-breakpoint
-- A notice goes to an address: the one job that opens an identity, and of it the address alone.
grant select (tenant_id, recipient_id, phone_sealed, email_sealed) on app.recipient_identities to prosvet_worker;
--> statement-breakpoint
grant select on app.recipient_keys, app.tenant_keys to prosvet_worker;
--> statement-breakpoint
grant insert on app.audit_entries to prosvet_worker;
--> statement-breakpoint
create policy tenant_isolation_job on app.audit_entries for insert to prosvet_worker
  with check (tenant_id = current_setting('app.tenant_id')::uuid and actor = 'worker' and membership_id is null);
--> statement-breakpoint
create table app.notice_settings (
  tenant_id uuid not null,
  reminder_hours smallint not null default 24,
  sms_provider text,
  updated_at timestamptz not null,
  updated_by uuid,
  constraint notice_settings_pkey primary key (tenant_id),
  constraint notice_settings_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint notice_settings_updated_by_fkey foreign key (tenant_id, updated_by) references app.memberships (tenant_id, id),
  constraint notice_settings_hours_sane check (reminder_hours between 0 and 168)
);
--> statement-breakpoint
alter table app.notice_settings enable row level security;
--> statement-breakpoint
alter table app.notice_settings force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.notice_settings to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.notice_settings to prosvet_backup;
--> statement-breakpoint
grant select on app.notice_settings to prosvet_public, prosvet_worker;
--> statement-breakpoint
grant select, insert, update (reminder_hours, sms_provider, updated_at, updated_by) on app.notice_settings to prosvet_tenant;
--> statement-breakpoint
create table app.notice_templates (
  tenant_id uuid not null,
  kind text not null,
  subject text not null,
  body text not null,
  updated_at timestamptz not null,
  updated_by uuid,
  constraint notice_templates_pkey primary key (tenant_id, kind),
  constraint notice_templates_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint notice_templates_updated_by_fkey foreign key (tenant_id, updated_by) references app.memberships (tenant_id, id),
  constraint notice_templates_lengths check (length(subject) between 1 and 200 and length(body) between 1 and 4000)
);
--> statement-breakpoint
alter table app.notice_templates enable row level security;
--> statement-breakpoint
alter table app.notice_templates force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.notice_templates to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.notice_templates to prosvet_backup;
--> statement-breakpoint
grant select on app.notice_templates to prosvet_worker;
--> statement-breakpoint
grant select, insert, update (subject, body, updated_at, updated_by), delete on app.notice_templates to prosvet_tenant;
