-- A centre: its profile and regulation, its people, its schedule.
create table app.centres (
  tenant_id uuid not null,
  short_name text not null,
  address text not null,
  phone text,
  email text,
  site text,
  director text not null,
  opening_hours text not null,
  accent text not null,
  texts jsonb not null,
  updated_at timestamptz not null default now(),
  constraint centres_pkey primary key (tenant_id),
  constraint centres_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint centres_accent_hex check (accent ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
alter table app.centres enable row level security;
--> statement-breakpoint
alter table app.centres force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.centres to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.centres to prosvet_backup;
--> statement-breakpoint
grant select on app.centres to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant insert, update (short_name, address, phone, email, site, director, opening_hours, accent, texts, updated_at) on app.centres to prosvet_tenant;
--> statement-breakpoint
create table app.limit_versions (
  tenant_id uuid not null,
  id uuid not null,
  order_number text not null,
  effective_from date not null,
  limits jsonb not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  constraint limit_versions_pkey primary key (tenant_id, id),
  constraint limit_versions_tenant_fkey foreign key (tenant_id) references app.tenants (id)
);
--> statement-breakpoint
alter table app.limit_versions enable row level security;
--> statement-breakpoint
alter table app.limit_versions force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.limit_versions to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.limit_versions to prosvet_backup;
--> statement-breakpoint
create index limit_versions_effective_idx on app.limit_versions (tenant_id, effective_from desc, created_at desc);
--> statement-breakpoint
grant select on app.limit_versions to prosvet_tenant, prosvet_public, prosvet_worker;
--> statement-breakpoint
grant insert on app.limit_versions to prosvet_tenant;
--> statement-breakpoint
create table app.tenant_keys (
  tenant_id uuid not null,
  id uuid not null,
  wrapped_key text not null,
  created_at timestamptz not null default now(),
  constraint tenant_keys_pkey primary key (tenant_id, id),
  constraint tenant_keys_tenant_fkey foreign key (tenant_id) references app.tenants (id)
);
--> statement-breakpoint
alter table app.tenant_keys enable row level security;
--> statement-breakpoint
alter table app.tenant_keys force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.tenant_keys to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.tenant_keys to prosvet_backup;
--> statement-breakpoint
grant select on app.tenant_keys to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant insert, update (wrapped_key) on app.tenant_keys to prosvet_tenant;
--> statement-breakpoint
create table app.consultants (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  speciality text not null,
  position text not null,
  about text not null default '',
  may_be_chosen boolean not null default true,
  created_at timestamptz not null default now(),
  left_on date,
  constraint consultants_pkey primary key (tenant_id, id),
  constraint consultants_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint consultants_name_length check (length(name) between 1 and 200)
);
--> statement-breakpoint
alter table app.consultants enable row level security;
--> statement-breakpoint
alter table app.consultants force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.consultants to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.consultants to prosvet_backup;
--> statement-breakpoint
grant select on app.consultants to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant insert, update (name, speciality, position, about, may_be_chosen, left_on) on app.consultants to prosvet_tenant;
--> statement-breakpoint
create table app.memberships (
  tenant_id uuid not null,
  id uuid not null,
  identity_id uuid not null,
  role text not null,
  display_name text not null,
  consultant_id uuid,
  confidentiality_number text,
  confidentiality_signed_on date,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint memberships_pkey primary key (tenant_id, id),
  constraint memberships_identity_key unique (tenant_id, identity_id, role),
  constraint memberships_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint memberships_identity_fkey foreign key (identity_id) references auth.identities (id),
  constraint memberships_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id),
  constraint memberships_role_known check (role in ('head', 'registrar', 'consultant')),
  constraint memberships_consultant_named check (role <> 'consultant' or consultant_id is not null)
);
--> statement-breakpoint
alter table app.memberships enable row level security;
--> statement-breakpoint
alter table app.memberships force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.memberships to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.memberships to prosvet_backup;
--> statement-breakpoint
create policy before_a_tenant_is_known on app.memberships for select to prosvet_auth using (true);
--> statement-breakpoint
create index memberships_person_idx on app.memberships (identity_id);
--> statement-breakpoint
grant select, insert, update (role, display_name, consultant_id, confidentiality_number, confidentiality_signed_on, ended_at) on app.memberships to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, identity_id, role, display_name, consultant_id, ended_at) on app.memberships to prosvet_auth;
--> statement-breakpoint
create table app.openings (
  tenant_id uuid not null,
  id uuid not null,
  consultant_id uuid not null,
  weekday smallint,
  on_date date,
  replaces_weekly boolean not null default false,
  starts_at time not null,
  ends_at time not null,
  valid_from date not null,
  valid_to date,
  forms text[] not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint openings_pkey primary key (tenant_id, id),
  constraint openings_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id),
  constraint openings_one_kind check ((weekday is null) <> (on_date is null)),
  constraint openings_weekday_iso check (weekday between 1 and 7),
  constraint openings_not_empty check (starts_at < ends_at),
  constraint openings_forms_some check (cardinality(forms) > 0)
);
--> statement-breakpoint
alter table app.openings enable row level security;
--> statement-breakpoint
alter table app.openings force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.openings to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.openings to prosvet_backup;
--> statement-breakpoint
create index openings_consultant_idx on app.openings (tenant_id, consultant_id);
--> statement-breakpoint
grant select on app.openings to prosvet_tenant, prosvet_public;
--> statement-breakpoint
grant insert, update (valid_to, withdrawn_at) on app.openings to prosvet_tenant;
--> statement-breakpoint
create table app.absences (
  tenant_id uuid not null,
  id uuid not null,
  consultant_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null default '',
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint absences_pkey primary key (tenant_id, id),
  constraint absences_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint absences_consultant_fkey foreign key (tenant_id, consultant_id) references app.consultants (tenant_id, id),
  constraint absences_not_empty check (starts_at < ends_at)
);
--> statement-breakpoint
alter table app.absences enable row level security;
--> statement-breakpoint
alter table app.absences force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.absences to prosvet_owner, prosvet_tenant, prosvet_worker, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.absences to prosvet_backup;
--> statement-breakpoint
create index absences_time_idx on app.absences (tenant_id, ends_at);
--> statement-breakpoint
grant select on app.absences to prosvet_tenant;
--> statement-breakpoint
grant insert, update (withdrawn_at) on app.absences to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, consultant_id, starts_at, ends_at, withdrawn_at) on app.absences to prosvet_public;
