-- Written answers with their materials, and the secret calendar of each consultant.
create table app.written_answers (
  tenant_id uuid not null,
  booking_id uuid not null,
  draft_sealed text,
  draft_saved_at timestamptz,
  drafted_by uuid,
  answer_sealed text,
  answered_at timestamptz,
  answered_by uuid,
  service_id uuid,
  version integer not null default 1,
  constraint written_answers_pkey primary key (tenant_id, booking_id),
  constraint written_answers_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id),
  constraint written_answers_drafted_by_fkey foreign key (tenant_id, drafted_by) references app.memberships (tenant_id, id),
  constraint written_answers_answered_by_fkey foreign key (tenant_id, answered_by) references app.memberships (tenant_id, id),
  constraint written_answers_service_fkey foreign key (tenant_id, service_id) references app.services (tenant_id, id),
  constraint written_answers_answered_whole check ((answer_sealed is null) = (answered_at is null) and (answer_sealed is null) = (answered_by is null) and (answer_sealed is null) = (service_id is null))
);
--> statement-breakpoint
alter table app.written_answers enable row level security;
--> statement-breakpoint
alter table app.written_answers force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.written_answers to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.written_answers to prosvet_backup;
--> statement-breakpoint
create policy own_answer on app.written_answers for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
grant select (tenant_id, booking_id, answer_sealed, answered_at) on app.written_answers to prosvet_public, prosvet_worker;
--> statement-breakpoint
grant select, insert, update (draft_sealed, draft_saved_at, drafted_by, answer_sealed, answered_at, answered_by, service_id, version) on app.written_answers to prosvet_tenant;
--> statement-breakpoint
create table app.materials (
  tenant_id uuid not null,
  id uuid not null,
  title text not null,
  address text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint materials_pkey primary key (tenant_id, id),
  constraint materials_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint materials_title_length check (length(title) between 1 and 300),
  constraint materials_address_is_link check (address ~ '^https?://' and length(address) <= 1000)
);
--> statement-breakpoint
alter table app.materials enable row level security;
--> statement-breakpoint
alter table app.materials force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.materials to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.materials to prosvet_backup;
--> statement-breakpoint
grant select on app.materials to prosvet_public, prosvet_worker;
--> statement-breakpoint
grant select, insert, update (title, address, withdrawn_at) on app.materials to prosvet_tenant;
--> statement-breakpoint
create table app.answer_materials (
  tenant_id uuid not null,
  booking_id uuid not null,
  material_id uuid not null,
  constraint answer_materials_pkey primary key (tenant_id, booking_id, material_id),
  constraint answer_materials_answer_fkey foreign key (tenant_id, booking_id) references app.written_answers (tenant_id, booking_id),
  constraint answer_materials_material_fkey foreign key (tenant_id, material_id) references app.materials (tenant_id, id)
);
--> statement-breakpoint
alter table app.answer_materials enable row level security;
--> statement-breakpoint
alter table app.answer_materials force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.answer_materials to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.answer_materials to prosvet_backup;
--> statement-breakpoint
create policy own_answer on app.answer_materials for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
grant select on app.answer_materials to prosvet_public, prosvet_worker;
--> statement-breakpoint
grant select, insert, delete on app.answer_materials to prosvet_tenant;
--> statement-breakpoint
drop policy tenant_isolation on app.recipient_keys;
--> statement-breakpoint
create policy tenant_isolation on app.recipient_keys to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy tenant_isolation_insert on app.recipient_keys for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
-- Who claims a booking claims its recipient: a policy has no sub-select, which a distributed table refuses.
create or replace function app.set_booking(booking uuid) returns void language plpgsql as $$
declare
  recipient uuid;
begin
  if booking::text is distinct from coalesce(nullif(current_setting('app.booking_id', true), ''), booking::text) then
    raise exception using errcode = '42501', message = 'app.booking_id is already set in this transaction';
  end if;
  select b.recipient_id into recipient from app.bookings b
    where b.tenant_id = current_setting('app.tenant_id')::uuid and b.id = booking;
  execute format('set local app.booking_id = %L', booking);
  execute format('set local app.recipient_id = %L', coalesce(recipient::text, ''));
end $$;
--> statement-breakpoint
-- With number and PIN a parent reads what was sealed for them: the answer, the address of the meeting.
create policy own_key on app.recipient_keys for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and recipient_id = current_setting('app.recipient_id')::uuid);
--> statement-breakpoint
grant select on app.recipient_keys to prosvet_public;
--> statement-breakpoint
create table app.calendar_feeds (
  tenant_id uuid not null,
  consultant_id uuid not null,
  token_hash text collate "C" not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint calendar_feeds_pkey primary key (tenant_id, consultant_id),
  constraint calendar_feeds_token_key unique (tenant_id, token_hash),
  constraint calendar_feeds_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id)
);
--> statement-breakpoint
alter table app.calendar_feeds enable row level security;
--> statement-breakpoint
alter table app.calendar_feeds force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.calendar_feeds to prosvet_owner, prosvet_tenant, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.calendar_feeds to prosvet_backup;
--> statement-breakpoint
grant select on app.calendar_feeds to prosvet_public;
--> statement-breakpoint
grant select, insert, update (token_hash, created_at, revoked_at) on app.calendar_feeds to prosvet_tenant;
