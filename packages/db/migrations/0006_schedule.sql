-- Where and with whom: places, competences, group and joint openings, holidays and moved working days.
create table app.production_calendar (
  day date not null,
  kind text not null,
  works_as smallint,
  title text not null,
  constraint production_calendar_pkey primary key (day),
  constraint production_calendar_kind_known check (kind in ('holiday', 'day_off', 'working_day', 'shortened')),
  constraint production_calendar_weekday_iso check (works_as between 1 and 7),
  constraint production_calendar_works_as_one check ((works_as is not null) = (kind = 'working_day'))
);
--> statement-breakpoint
alter table app.production_calendar enable row level security;
--> statement-breakpoint
alter table app.production_calendar force row level security;
--> statement-breakpoint
create policy owner_of_calendar on app.production_calendar to prosvet_owner using (true) with check (true);
--> statement-breakpoint
create policy calendar_read on app.production_calendar for select to prosvet_tenant, prosvet_public, prosvet_worker using (true);
--> statement-breakpoint
grant select on app.production_calendar to prosvet_tenant, prosvet_public, prosvet_worker, prosvet_backup;
--> statement-breakpoint
create table app.places (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  address text not null default '',
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint places_pkey primary key (tenant_id, id),
  constraint places_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint places_kind_known check (kind in ('room', 'event')),
  constraint places_name_length check (length(name) between 1 and 200)
);
--> statement-breakpoint
alter table app.places enable row level security;
--> statement-breakpoint
alter table app.places force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.places to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.places to prosvet_backup;
--> statement-breakpoint
grant select on app.places to prosvet_public, prosvet_worker;
--> statement-breakpoint
grant select, insert, update (name, address, closed_at) on app.places to prosvet_tenant;
--> statement-breakpoint
create table app.competences (
  tenant_id uuid not null,
  consultant_id uuid not null,
  topic text not null,
  is_main boolean not null default false,
  constraint competences_pkey primary key (tenant_id, consultant_id, topic),
  constraint competences_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id)
);
--> statement-breakpoint
alter table app.competences enable row level security;
--> statement-breakpoint
alter table app.competences force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.competences to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.competences to prosvet_backup;
--> statement-breakpoint
grant select on app.competences to prosvet_public, prosvet_worker;
--> statement-breakpoint
grant select, insert, update (is_main), delete on app.competences to prosvet_tenant;
--> statement-breakpoint
-- A new foreign key is checked by a query of the owner's, who has no tenant: for the moment the owner is let past.
alter table app.openings no force row level security;
--> statement-breakpoint
alter table app.places no force row level security;
--> statement-breakpoint
alter table app.consultants no force row level security;
--> statement-breakpoint
alter table app.openings
  add column place_id uuid,
  add column second_consultant_id uuid,
  add column seats smallint not null default 1,
  add column duration_minutes smallint,
  add column break_from time,
  add column break_until time,
  add column on_holidays boolean not null default false,
  add constraint openings_place_fkey foreign key (tenant_id, place_id) references app.places (tenant_id, id),
  add constraint openings_second_consultant_fkey foreign key (tenant_id, second_consultant_id) references app.consultants (tenant_id, id),
  add constraint openings_seats_sane check (seats between 1 and 50),
  add constraint openings_duration_sane check (duration_minutes between 5 and 480),
  add constraint openings_break_inside check ((break_from is null) = (break_until is null) and break_from < break_until and break_from >= starts_at and break_until <= ends_at),
  add constraint openings_two_people check (second_consultant_id <> consultant_id);
--> statement-breakpoint
alter table app.openings force row level security;
--> statement-breakpoint
alter table app.places force row level security;
--> statement-breakpoint
alter table app.consultants force row level security;
--> statement-breakpoint
grant select on app.openings, app.absences, app.consultants, app.centres to prosvet_worker;
--> statement-breakpoint
create index openings_place_idx on app.openings (tenant_id, place_id) where place_id is not null;
