-- Consents with their papers, their end and a number in the register; scans; contracts and obligations of the staff.
-- A new foreign key is checked by a query of the owner's, who has no tenant: for the moment the owner is let past.
alter table app.consents no force row level security;
--> statement-breakpoint
alter table app.memberships no force row level security;
--> statement-breakpoint
alter table app.consents
  add column paper_number text,
  add column paper_date date,
  -- The last day on which it holds; null holds as long as its purpose.
  add column valid_until date,
  add column recorded_by uuid,
  add column register_year smallint,
  add column register_number integer,
  add column withdrawn_how text,
  add column withdrawn_by uuid,
  add column withdrawal_paper text,
  add constraint consents_recorded_by_fkey foreign key (tenant_id, recorded_by) references app.memberships (tenant_id, id),
  add constraint consents_withdrawn_by_fkey foreign key (tenant_id, withdrawn_by) references app.memberships (tenant_id, id),
  add constraint consents_number_whole check ((register_year is null) = (register_number is null) and register_number > 0),
  add constraint consents_withdrawn_how_known check (withdrawn_how in ('in_person', 'phone', 'email', 'paper_letter')),
  add constraint consents_withdrawal_whole check (withdrawn_at is not null or (withdrawn_how is null and withdrawal_paper is null)),
  add constraint consents_papers_length check (length(paper_number) between 1 and 50 and length(withdrawal_paper) between 1 and 50);
--> statement-breakpoint
-- Until now the number of an obligation was not asked for: who signed one keeps their access.
update app.memberships set confidentiality_number = 'б/н' where confidentiality_signed_on is not null and confidentiality_number is null;
--> statement-breakpoint
alter table app.consents force row level security;
--> statement-breakpoint
alter table app.memberships force row level security;
--> statement-breakpoint
create unique index consents_register_key on app.consents (tenant_id, register_year, register_number) where register_number is not null;
--> statement-breakpoint
create index consents_unnumbered_idx on app.consents (tenant_id, given_at) where register_number is null;
--> statement-breakpoint
-- A page takes a consent, of its reader or told by who books on somebody's behalf, and nothing else: no number, no paper, no end.
create policy given_on_page on app.consents as restrictive for insert to prosvet_public
  with check (tenant_id = current_setting('app.tenant_id')::uuid and given_how in ('page', 'oral_by_phone') and register_number is null and recorded_by is null and withdrawn_at is null and withdrawn_by is null);
--> statement-breakpoint
grant update (register_year, register_number, withdrawn_how, withdrawn_by, withdrawal_paper) on app.consents to prosvet_tenant;
--> statement-breakpoint
-- Whoever sends notices looks whether the consent still holds.
grant select (tenant_id, id, recipient_id, purpose, withdrawn_at) on app.consents to prosvet_worker;
--> statement-breakpoint
create table app.scans (
  tenant_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  consent_id uuid,
  kind text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  -- Where its sealed bytes lie; says nothing of whose they are.
  stored_name text not null,
  verdict text not null,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  constraint scans_pkey primary key (tenant_id, id),
  constraint scans_stored_name_key unique (tenant_id, stored_name),
  constraint scans_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id),
  constraint scans_consent_fkey foreign key (tenant_id, consent_id) references app.consents (tenant_id, id),
  constraint scans_uploaded_by_fkey foreign key (tenant_id, uploaded_by) references app.memberships (tenant_id, id),
  constraint scans_kind_known check (kind in ('consent', 'withdrawal', 'other')),
  constraint scans_of_consent check (kind = 'other' or consent_id is not null),
  constraint scans_verdict_known check (verdict in ('clean', 'not_scanned')),
  constraint scans_size_some check (size > 0)
);
--> statement-breakpoint
alter table app.scans enable row level security;
--> statement-breakpoint
alter table app.scans force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.scans to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.scans to prosvet_backup;
--> statement-breakpoint
create index scans_recipient_idx on app.scans (tenant_id, recipient_id);
--> statement-breakpoint
grant select, insert on app.scans to prosvet_tenant;
--> statement-breakpoint
-- A job removes files that no row names.
grant select (tenant_id, id, stored_name) on app.scans to prosvet_worker;
--> statement-breakpoint
alter table app.memberships
  add column contract_kind text,
  add column contract_number text,
  add column contract_signed_on date,
  add column ended_by uuid,
  add constraint memberships_contract_known check (contract_kind in ('employment', 'part_time', 'civil', 'volunteer')),
  add constraint memberships_papers_length check (length(contract_number) between 1 and 50 and length(confidentiality_number) between 1 and 50);
--> statement-breakpoint
grant update (contract_kind, contract_number, contract_signed_on, ended_by) on app.memberships to prosvet_tenant;
--> statement-breakpoint
grant select (confidentiality_number, confidentiality_signed_on) on app.memberships to prosvet_auth;
