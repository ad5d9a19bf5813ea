-- One-time links by which the staff set their own passwords; words of a refusal are sealed; no feed without an obligation.
alter table auth.identities
  -- Null for who was invited and has not set a password yet.
  add column password_set_at timestamptz default now();
--> statement-breakpoint
grant update (password_set_at) on auth.identities to prosvet_auth;
--> statement-breakpoint
create table app.staff_invitations (
  tenant_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  identity_id uuid not null,
  kind text not null,
  -- Where the letter goes; forgotten as soon as it has left or will not leave.
  address text,
  -- SHA-256 of the link's secret, which is made when the letter leaves and is kept nowhere.
  token_hash text,
  created_at timestamptz not null,
  created_by uuid not null,
  send_after timestamptz not null,
  expires_at timestamptz not null,
  claimed_until timestamptz,
  attempts smallint not null default 0,
  last_failure text,
  sent_at timestamptz,
  failed_at timestamptz,
  withdrawn_at timestamptz,
  used_at timestamptz,
  constraint staff_invitations_pkey primary key (tenant_id, id),
  constraint staff_invitations_membership_fkey foreign key (tenant_id, membership_id) references app.memberships (tenant_id, id),
  constraint staff_invitations_created_by_fkey foreign key (tenant_id, created_by) references app.memberships (tenant_id, id),
  constraint staff_invitations_identity_fkey foreign key (identity_id) references auth.identities (id),
  constraint staff_invitations_kind_known check (kind in ('invitation', 'reset'))
);
--> statement-breakpoint
alter table app.staff_invitations enable row level security;
--> statement-breakpoint
alter table app.staff_invitations force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.staff_invitations to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
create policy before_a_tenant_is_known on app.staff_invitations to prosvet_auth using (true) with check (true);
--> statement-breakpoint
create policy queue_of_all_tenants on app.staff_invitations for select to prosvet_worker using (true);
--> statement-breakpoint
grant select on app.staff_invitations to prosvet_backup;
--> statement-breakpoint
create index staff_invitations_token_idx on app.staff_invitations (token_hash) where token_hash is not null;
--> statement-breakpoint
create index staff_invitations_membership_idx on app.staff_invitations (tenant_id, membership_id, created_at desc);
--> statement-breakpoint
create index staff_invitations_created_by_idx on app.staff_invitations (tenant_id, created_by);
--> statement-breakpoint
create index staff_invitations_due_idx on app.staff_invitations (tenant_id, send_after) where address is not null;
--> statement-breakpoint
grant select, insert, update (withdrawn_at, address) on app.staff_invitations to prosvet_tenant;
--> statement-breakpoint
grant select (tenant_id, id, membership_id, identity_id, token_hash, expires_at, withdrawn_at, used_at), update (used_at, withdrawn_at, address) on app.staff_invitations to prosvet_auth;
--> statement-breakpoint
grant select, update (address, token_hash, send_after, expires_at, claimed_until, attempts, last_failure, sent_at, failed_at) on app.staff_invitations to prosvet_worker;
--> statement-breakpoint
-- Words of a refusal may name somebody: they are under the key of the person whom the line is about. What was written
-- before is sealed by `npm run keys:rotate -- fill`, and is read as it stands until then.
alter table app.services add column refusal_text_sealed text;
--> statement-breakpoint
grant update (refusal_text_sealed) on app.services to prosvet_tenant, prosvet_worker;
--> statement-breakpoint
alter policy imported_alone_struck on app.services
  using (tenant_id = current_setting('app.tenant_id')::uuid
    and (import_id is not null or current_setting('app.retention', true) = 'on'))
  with check (tenant_id = current_setting('app.tenant_id')::uuid
    and (import_id is not null
      or (current_setting('app.retention', true) = 'on' and summary_sealed is null and request_sealed is null and visit_address_sealed is null and refusal_text_sealed is null)));
--> statement-breakpoint
-- A calendar is a consultant's access too: it opens nothing while no obligation of theirs is on file (R53).
create policy signed_consultants on app.memberships for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and consultant_id is not null and ended_at is null and confidentiality_signed_on is not null and btrim(confidentiality_number) <> '');
--> statement-breakpoint
grant select (tenant_id, consultant_id) on app.memberships to prosvet_public;
