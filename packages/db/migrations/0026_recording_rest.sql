-- Who came, and letters with materials of the centre. A line keeps its own category and age: the next service of
-- the same recipient changes neither, whatever month is closed.
alter table app.services no force row level security;
--> statement-breakpoint
alter table app.recipients no force row level security;
--> statement-breakpoint
alter table app.outbox no force row level security;
--> statement-breakpoint
alter table app.services
  add column category text not null default 'unspecified',
  add column child_age_years smallint,
  add constraint services_child_age_sane check (child_age_years between 0 and 18);
--> statement-breakpoint
update app.services s set category = r.category, child_age_years = r.child_age_years
from app.recipients r where r.tenant_id = s.tenant_id and r.id = s.recipient_id;
--> statement-breakpoint
grant update (category, child_age_years) on app.services to prosvet_tenant;
--> statement-breakpoint
create table app.material_letters (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  recipient_id uuid not null,
  booking_id uuid,
  material_ids uuid[] not null,
  -- By a letter, or it waits at the booking for number and PIN.
  way text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  sent_at timestamptz,
  constraint material_letters_pkey primary key (tenant_id, id),
  constraint material_letters_service_fkey foreign key (tenant_id, service_id) references app.services (tenant_id, id),
  constraint material_letters_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint material_letters_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id),
  constraint material_letters_made_by_fkey foreign key (tenant_id, made_by) references app.memberships (tenant_id, id),
  constraint material_letters_way_known check (way in ('email', 'number_and_pin')),
  constraint material_letters_reach_somebody check (way = 'email' or booking_id is not null),
  constraint material_letters_short check (cardinality(material_ids) between 1 and 20)
);
--> statement-breakpoint
alter table app.material_letters enable row level security;
--> statement-breakpoint
create policy tenant_isolation on app.material_letters to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.material_letters to prosvet_backup;
--> statement-breakpoint
create policy own_materials on app.material_letters for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
create index material_letters_service_idx on app.material_letters (tenant_id, service_id);
--> statement-breakpoint
create index material_letters_recipient_idx on app.material_letters (tenant_id, recipient_id);
--> statement-breakpoint
create index material_letters_booking_idx on app.material_letters (tenant_id, booking_id) where booking_id is not null;
--> statement-breakpoint
create index material_letters_made_by_idx on app.material_letters (tenant_id, made_by);
--> statement-breakpoint
grant select, insert on app.material_letters to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, booking_id, material_ids, made_at) on app.material_letters to prosvet_public;
--> statement-breakpoint
grant select (tenant_id, id, service_id, recipient_id, material_ids), update (sent_at) on app.material_letters to prosvet_worker;
--> statement-breakpoint
-- A row of the outbox is about a booking, or it carries a letter with materials: one row a letter, whatever happens.
alter table app.outbox
  alter column booking_id drop not null,
  add column material_letter_id uuid,
  add constraint outbox_letter_fkey foreign key (tenant_id, material_letter_id) references app.material_letters (tenant_id, id),
  add constraint outbox_about_something check (booking_id is not null or material_letter_id is not null);
--> statement-breakpoint
create unique index outbox_letter_key on app.outbox (tenant_id, material_letter_id) where material_letter_id is not null;
--> statement-breakpoint
alter table app.services force row level security;
--> statement-breakpoint
alter table app.recipients force row level security;
--> statement-breakpoint
alter table app.outbox force row level security;
--> statement-breakpoint
alter table app.material_letters force row level security;
