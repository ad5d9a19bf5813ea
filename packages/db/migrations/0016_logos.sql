-- The logo of a centre on its own pages: small, drawn anew by the program, for everybody to see.
create table app.centre_logos (
  tenant_id uuid not null,
  version text not null,
  image text not null,
  width smallint not null,
  height smallint not null,
  updated_at timestamptz not null,
  updated_by uuid not null,
  constraint centre_logos_pkey primary key (tenant_id),
  constraint centre_logos_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint centre_logos_updated_by_fkey foreign key (tenant_id, updated_by) references app.memberships (tenant_id, id),
  -- Six kilobytes in base64: a parent's page and its logo stay within one first window of the network.
  constraint centre_logos_small check (length(image) between 1 and 8192),
  constraint centre_logos_sane check (width between 1 and 400 and height between 1 and 120)
);
--> statement-breakpoint
alter table app.centre_logos enable row level security;
--> statement-breakpoint
alter table app.centre_logos force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.centre_logos to prosvet_owner, prosvet_tenant, prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.centre_logos to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (version, image, width, height, updated_at, updated_by), delete on app.centre_logos to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, version, image, width, height) on app.centre_logos to prosvet_public;
