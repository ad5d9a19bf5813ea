-- A centre's own «Порядок»: who the centre is, its texts by order, the acts that it is guided by.
alter table app.centres
  add column founder text,
  add column director_name text,
  add constraint centres_founder_length check (length(founder) between 1 and 400),
  add constraint centres_director_name_length check (length(director_name) between 1 and 200);
--> statement-breakpoint
grant update (founder, director_name) on app.centres to prosvet_tenant;
--> statement-breakpoint
-- The head of a centre says how the centre and its organisation are called; its address among others stays the operator's.
create policy own_entry on app.tenants for update to prosvet_tenant
  using (id = current_setting('app.tenant_id')::uuid) with check (id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant update (name, organisation) on app.tenants to prosvet_tenant;
--> statement-breakpoint
create table app.text_versions (
  tenant_id uuid not null,
  id uuid not null,
  order_number text not null,
  effective_from date not null,
  texts jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null,
  constraint text_versions_pkey primary key (tenant_id, id),
  constraint text_versions_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint text_versions_created_by_fkey foreign key (tenant_id, created_by) references app.memberships (tenant_id, id),
  constraint text_versions_order_length check (length(order_number) between 1 and 60)
);
--> statement-breakpoint
alter table app.text_versions enable row level security;
--> statement-breakpoint
alter table app.text_versions force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.text_versions to prosvet_owner, prosvet_tenant, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.text_versions to prosvet_backup;
--> statement-breakpoint
create index text_versions_effective_idx on app.text_versions (tenant_id, effective_from desc, created_at desc);
--> statement-breakpoint
create index text_versions_created_by_idx on app.text_versions (tenant_id, created_by);
--> statement-breakpoint
-- An edition is never changed.
grant select, insert on app.text_versions to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, order_number, effective_from, texts, created_at) on app.text_versions to prosvet_public;
--> statement-breakpoint
create table app.legal_acts (
  tenant_id uuid not null,
  id uuid not null,
  level text not null,
  title text not null,
  number text,
  adopted_on date,
  link text,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint legal_acts_pkey primary key (tenant_id, id),
  constraint legal_acts_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint legal_acts_level_known check (level in ('federal', 'regional', 'municipal', 'local')),
  constraint legal_acts_title_length check (length(title) between 1 and 400),
  constraint legal_acts_number_length check (length(number) between 1 and 60),
  constraint legal_acts_link_runs_nothing check (link ~ '^https?://' and length(link) <= 500)
);
--> statement-breakpoint
-- Centres that are open already: the list that stood among their texts becomes rows.
alter table app.centres no force row level security;
--> statement-breakpoint
insert into app.legal_acts (tenant_id, id, level, title, number, adopted_on, link)
select c.tenant_id, gen_random_uuid(), act ->> 'level', act ->> 'title', null, (act ->> 'adoptedOn')::date, act ->> 'link'
from app.centres c, jsonb_array_elements(c.texts -> 'legalBasis') act;
--> statement-breakpoint
update app.centres set texts = texts - 'legalBasis' where texts ? 'legalBasis';
--> statement-breakpoint
alter table app.centres force row level security;
--> statement-breakpoint
alter table app.legal_acts enable row level security;
--> statement-breakpoint
alter table app.legal_acts force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.legal_acts to prosvet_owner, prosvet_tenant, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.legal_acts to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (level, title, number, adopted_on, link, withdrawn_at) on app.legal_acts to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, level, title, number, adopted_on, link, withdrawn_at) on app.legal_acts to prosvet_public;
