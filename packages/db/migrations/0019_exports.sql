-- Documents that the worker makes of the registers: what was asked for, how far it is, where the sealed file lies for a day.
create table app.exports (
  tenant_id uuid not null,
  id uuid not null,
  document text not null,
  format text not null,
  use text not null,
  -- Codes and ids alone: which lines of which book.
  filter jsonb not null,
  -- Why it is for official use: a code, and words for the code «other».
  why_reason text,
  why_words text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null,
  rows_total integer not null,
  rows_done integer not null,
  attempts smallint not null,
  -- Whoever died with it in hand gives it back then.
  claimed_until timestamptz,
  failure text,
  stored_name text,
  size integer,
  finished_at timestamptz,
  expires_at timestamptz not null,
  constraint exports_pkey primary key (tenant_id, id),
  constraint exports_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint exports_asked_by_fkey foreign key (tenant_id, asked_by) references app.memberships (tenant_id, id),
  constraint exports_document_known check (document in ('services', 'bookings', 'families', 'refusal_letter')),
  constraint exports_format_known check (format in ('xlsx', 'pdf', 'docx')),
  constraint exports_use_known check (use in ('general', 'official')),
  constraint exports_state_known check (state in ('waiting', 'running', 'ready', 'failed')),
  constraint exports_official_says_why check ((use = 'official') = (why_reason is not null)),
  constraint exports_words_length check (length(why_words) between 3 and 300),
  constraint exports_ready_has_file check ((state = 'ready') = (stored_name is not null)),
  constraint exports_failed_says_why check ((state = 'failed') = (failure is not null))
);
--> statement-breakpoint
alter table app.exports enable row level security;
--> statement-breakpoint
alter table app.exports force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.exports to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy queue_of_all_tenants on app.exports for select to prosvet_worker using (true);
--> statement-breakpoint
create index exports_open_idx on app.exports (tenant_id, asked_at) where state in ('waiting', 'running');
--> statement-breakpoint
create index exports_own_idx on app.exports (tenant_id, asked_by, asked_at);
--> statement-breakpoint
grant select on app.exports to prosvet_backup;
--> statement-breakpoint
grant select, insert on app.exports to prosvet_tenant;
--> statement-breakpoint
grant select, update (state, rows_done, attempts, claimed_until, failure, stored_name, size, finished_at, expires_at), delete on app.exports to prosvet_worker;
--> statement-breakpoint
-- What the lines of the registers are made of: the worker reads it of one centre at a time.
grant select on app.services to prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, id, service_id, version, action, corrected_at, reason, after_closing, was) on app.service_corrections to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.service_corrections to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, id, code, anonymous, category, child_age_years, merged_into) on app.recipients to prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, recipient_id, name_sealed, phone_sealed, email_sealed) on app.recipient_identities to prosvet_worker;
--> statement-breakpoint
grant select (question_sealed, access_note_sealed, journal_year, journal_month, journal_number) on app.bookings to prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, id, booking_id, action, at, reason, undone_at) on app.booking_events to prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, id, service_id, mark, channel, rated_at, comment_sealed) on app.ratings to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.ratings to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select (tenant_id, id, role, display_name) on app.memberships to prosvet_worker;
--> statement-breakpoint
alter policy tenant_isolation on app.memberships to prosvet_owner, prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select (given_at, paper_number, register_number) on app.consents to prosvet_worker;
