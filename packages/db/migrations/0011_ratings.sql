-- How recipients rate the help that they were given: one mark for one service.
-- A rating of a booking's service names both, and the key holds them to each other: a policy has no sub-select.
alter table app.services add constraint services_of_booking_key unique (tenant_id, id, booking_id);
--> statement-breakpoint
create table app.ratings (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  -- The booking of the service, where it had one: by it a parent's page finds its own.
  booking_id uuid,
  mark smallint not null,
  request_met text,
  channel text not null,
  rated_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  comment_sealed text,
  constraint ratings_pkey primary key (tenant_id, id),
  constraint ratings_service_key unique (tenant_id, service_id),
  constraint ratings_service_fkey foreign key (tenant_id, service_id) references app.services (tenant_id, id),
  constraint ratings_of_booking_fkey foreign key (tenant_id, service_id, booking_id) references app.services (tenant_id, id, booking_id),
  constraint ratings_recorded_by_fkey foreign key (tenant_id, recorded_by) references app.memberships (tenant_id, id),
  constraint ratings_mark_in_scale check (mark between 1 and 5),
  constraint ratings_request_met_known check (request_met in ('yes', 'partly', 'no')),
  constraint ratings_channel_known check (channel in ('site', 'paper', 'oral', 'federal_portal', 'phone')),
  constraint ratings_recorded_by_staff check ((channel = 'site') = (recorded_by is null))
);
--> statement-breakpoint
alter table app.ratings enable row level security;
--> statement-breakpoint
alter table app.ratings force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.ratings to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.ratings to prosvet_backup;
--> statement-breakpoint
grant select, insert on app.ratings to prosvet_tenant;
--> statement-breakpoint
-- With number and PIN a parent rates what they were given, on the site and for nobody else, and sees their mark.
create policy own_rating on app.ratings for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
create policy own_rating_given on app.ratings for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid and channel = 'site' and recorded_by is null);
--> statement-breakpoint
grant select (tenant_id, id, service_id, booking_id, mark, request_met, channel, rated_at), insert on app.ratings to prosvet_public;
--> statement-breakpoint
create policy own_service on app.services for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and booking_id = current_setting('app.booking_id')::uuid);
--> statement-breakpoint
grant select (tenant_id, id, booking_id, state, started_at, annulled_at) on app.services to prosvet_public;
