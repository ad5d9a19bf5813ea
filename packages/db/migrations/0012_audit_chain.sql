-- The audit as a chain: each line carries a keyed hash over the one before, so a change past the program is found.
alter table app.audit_entries
  add column seq bigint,
  add column hash text,
  add constraint audit_entries_seq_key unique (tenant_id, seq),
  add constraint audit_entries_chained_whole check ((seq is null) = (hash is null)),
  -- Lines from before the chain stay without a number; no further one is written without.
  add constraint audit_entries_chained check (seq is not null) not valid;
--> statement-breakpoint
create table app.audit_heads (
  tenant_id uuid not null,
  seq bigint not null default 0,
  hash text not null,
  first_hash text not null,
  wrapped_key text not null,
  constraint audit_heads_pkey primary key (tenant_id),
  constraint audit_heads_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint audit_heads_seq_sane check (seq >= 0)
);
--> statement-breakpoint
alter table app.audit_heads enable row level security;
--> statement-breakpoint
alter table app.audit_heads force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.audit_heads to prosvet_owner, prosvet_tenant, prosvet_public, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
-- A program that starts looks which centres are from before the chain.
create policy heads_of_all_tenants on app.audit_heads for select to prosvet_owner using (true);
--> statement-breakpoint
grant select on app.audit_heads to prosvet_backup;
--> statement-breakpoint
grant select, update (seq, hash) on app.audit_heads to prosvet_tenant, prosvet_public, prosvet_worker;
