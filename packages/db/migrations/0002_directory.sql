-- What is known before a tenant is: the directory of centres, identities, sessions, abuse counters.
create table app.municipalities (
  id uuid not null,
  name text not null,
  region text not null,
  constraint municipalities_pkey primary key (id),
  constraint municipalities_name_length check (length(name) between 1 and 300)
);
--> statement-breakpoint
alter table app.municipalities enable row level security;
--> statement-breakpoint
alter table app.municipalities force row level security;
--> statement-breakpoint
create policy owner_keeps on app.municipalities to prosvet_owner using (true) with check (true);
--> statement-breakpoint
create policy directory_read on app.municipalities for select to prosvet_tenant, prosvet_public, prosvet_auth, prosvet_department, prosvet_worker using (true);
--> statement-breakpoint
grant select on app.municipalities to prosvet_backup;
--> statement-breakpoint
grant select on app.municipalities to prosvet_tenant, prosvet_public, prosvet_auth, prosvet_department, prosvet_worker;
--> statement-breakpoint
create table app.departments (
  id uuid not null,
  municipality_id uuid not null,
  name text not null,
  constraint departments_pkey primary key (id),
  constraint departments_municipality_fkey foreign key (municipality_id) references app.municipalities (id)
);
--> statement-breakpoint
alter table app.departments enable row level security;
--> statement-breakpoint
alter table app.departments force row level security;
--> statement-breakpoint
create policy owner_keeps on app.departments to prosvet_owner using (true) with check (true);
--> statement-breakpoint
create policy directory_read on app.departments for select to prosvet_tenant, prosvet_auth, prosvet_worker using (true);
--> statement-breakpoint
create policy own_department on app.departments for select to prosvet_department
  using (id = current_setting('app.department_id')::uuid);
--> statement-breakpoint
grant select on app.departments to prosvet_backup;
--> statement-breakpoint
grant select on app.departments to prosvet_tenant, prosvet_auth, prosvet_department, prosvet_worker;
--> statement-breakpoint
create table app.tenants (
  id uuid not null,
  slug text collate "C" not null,
  hostname text collate "C",
  department_id uuid not null,
  municipality_id uuid not null,
  name text not null,
  organisation text not null,
  timezone text not null,
  regulation text not null,
  demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  constraint tenants_pkey primary key (id),
  constraint tenants_slug_key unique (slug),
  constraint tenants_hostname_key unique (hostname),
  constraint tenants_department_fkey foreign key (department_id) references app.departments (id),
  constraint tenants_municipality_fkey foreign key (municipality_id) references app.municipalities (id),
  constraint tenants_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  constraint tenants_regulation_known check (regulation in ('garmonia', 'klub'))
);
--> statement-breakpoint
alter table app.tenants enable row level security;
--> statement-breakpoint
alter table app.tenants force row level security;
--> statement-breakpoint
create policy owner_keeps on app.tenants to prosvet_owner using (true) with check (true);
--> statement-breakpoint
create policy directory_read on app.tenants for select to prosvet_tenant, prosvet_public, prosvet_auth, prosvet_worker using (true);
--> statement-breakpoint
create policy own_department on app.tenants for select to prosvet_department
  using (department_id = current_setting('app.department_id')::uuid);
--> statement-breakpoint
grant select on app.tenants to prosvet_backup;
--> statement-breakpoint
grant select on app.tenants to prosvet_tenant, prosvet_public, prosvet_auth, prosvet_department, prosvet_worker;
--> statement-breakpoint
create table auth.identities (
  id uuid not null,
  email text collate "C" not null,
  password_hash text not null,
  display_name text not null,
  operator boolean not null default false,
  demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint identities_pkey primary key (id),
  constraint identities_email_key unique (email)
);
--> statement-breakpoint
alter table auth.identities enable row level security;
--> statement-breakpoint
alter table auth.identities force row level security;
--> statement-breakpoint
create policy owner_keeps on auth.identities to prosvet_owner using (true) with check (true);
--> statement-breakpoint
create policy before_a_tenant_is_known on auth.identities to prosvet_auth using (true) with check (true);
--> statement-breakpoint
grant select on auth.identities to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (email, password_hash, display_name, disabled_at) on auth.identities to prosvet_auth;
--> statement-breakpoint
create table auth.sessions (
  id text collate "C" not null,
  identity_id uuid not null,
  tenant_id uuid,
  membership_id uuid,
  department_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint sessions_pkey primary key (id),
  constraint sessions_identity_fkey foreign key (identity_id) references auth.identities (id),
  constraint sessions_place_whole check ((tenant_id is null) = (membership_id is null)),
  constraint sessions_one_place check (tenant_id is null or department_id is null)
);
--> statement-breakpoint
alter table auth.sessions enable row level security;
--> statement-breakpoint
alter table auth.sessions force row level security;
--> statement-breakpoint
create policy owner_keeps on auth.sessions to prosvet_owner using (true) with check (true);
--> statement-breakpoint
create policy before_a_tenant_is_known on auth.sessions to prosvet_auth using (true) with check (true);
--> statement-breakpoint
grant select on auth.sessions to prosvet_backup;
--> statement-breakpoint
create index sessions_identity_idx on auth.sessions (identity_id);
--> statement-breakpoint
create index sessions_expires_idx on auth.sessions (expires_at);
--> statement-breakpoint
grant select, insert, update (tenant_id, membership_id, department_id, expires_at), delete on auth.sessions to prosvet_auth;
--> statement-breakpoint
create table auth.department_members (
  id uuid not null,
  department_id uuid not null,
  identity_id uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint department_members_pkey primary key (id),
  constraint department_members_department_fkey foreign key (department_id) references app.departments (id),
  constraint department_members_identity_fkey foreign key (identity_id) references auth.identities (id),
  constraint department_members_key unique (department_id, identity_id)
);
--> statement-breakpoint
alter table auth.department_members enable row level security;
--> statement-breakpoint
alter table auth.department_members force row level security;
--> statement-breakpoint
create policy owner_keeps on auth.department_members to prosvet_owner using (true) with check (true);
--> statement-breakpoint
create policy before_a_tenant_is_known on auth.department_members to prosvet_auth using (true) with check (true);
--> statement-breakpoint
grant select on auth.department_members to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (ended_at) on auth.department_members to prosvet_auth;
--> statement-breakpoint
create index department_members_identity_idx on auth.department_members (identity_id);
--> statement-breakpoint
create table app.allowances (
  key text collate "C" not null,
  window_start timestamptz not null,
  spent integer not null,
  constraint allowances_pkey primary key (key, window_start)
);
--> statement-breakpoint
alter table app.allowances enable row level security;
--> statement-breakpoint
alter table app.allowances force row level security;
--> statement-breakpoint
create policy owner_keeps on app.allowances to prosvet_owner using (true) with check (true);
--> statement-breakpoint
-- The first word of a key is its door: a parents' page cannot lift the limits of signing in.
create policy counters_of_public on app.allowances to prosvet_public using (starts_with(key, 'public ')) with check (starts_with(key, 'public '));
--> statement-breakpoint
create policy counters_of_auth on app.allowances to prosvet_auth using (starts_with(key, 'auth ')) with check (starts_with(key, 'auth '));
--> statement-breakpoint
create policy stale_counters on app.allowances to prosvet_worker using (true) with check (true);
--> statement-breakpoint
grant select on app.allowances to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (spent) on app.allowances to prosvet_public, prosvet_auth;
--> statement-breakpoint
grant select, delete on app.allowances to prosvet_worker;
