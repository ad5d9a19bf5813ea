-- The waiting line of a day: who came without a time is called by a number and nothing else.
create table app.tickets (
  tenant_id uuid not null,
  id uuid not null,
  day date not null,
  number smallint not null,
  booking_id uuid,
  taken_at timestamptz not null,
  called_at timestamptz,
  called_by uuid,
  place_id uuid,
  done_at timestamptz,
  constraint tickets_pkey primary key (tenant_id, id),
  constraint tickets_number_key unique (tenant_id, day, number),
  constraint tickets_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint tickets_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id),
  constraint tickets_called_by_fkey foreign key (tenant_id, called_by) references app.memberships (tenant_id, id),
  constraint tickets_place_fkey foreign key (tenant_id, place_id) references app.places (tenant_id, id),
  constraint tickets_called_whole check ((called_at is null) = (called_by is null) and (place_id is null or called_at is not null))
);
--> statement-breakpoint
alter table app.tickets enable row level security;
--> statement-breakpoint
alter table app.tickets force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.tickets to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.tickets to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (called_at, called_by, place_id, done_at) on app.tickets to prosvet_tenant;
