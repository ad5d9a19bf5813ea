-- Every field of a service, organisations of the directory, drafts, templates, the register of families.
-- A new foreign key is checked by a query of the owner's, who has no tenant: for the moment the owner is let past.
alter table app.services no force row level security;
--> statement-breakpoint
alter table app.recipients no force row level security;
--> statement-breakpoint
alter table app.places no force row level security;
--> statement-breakpoint
alter table app.consents no force row level security;
--> statement-breakpoint
alter table app.services
  -- The second parent with the same question, where they are known apart.
  add column second_recipient_id uuid,
  add column child_categories text[] not null default '{}',
  add column place_id uuid,
  add column visit_address_sealed text,
  -- What was asked, in short; what was advised is in summary_sealed.
  add column request_sealed text,
  add column material_ids uuid[] not null default '{}',
  add column recorded_by_centre boolean not null default false,
  add column recording_consent_id uuid,
  -- When the recipient said that they record; null when they said nothing.
  add column recording_announced_at timestamptz,
  add column copied_to_recipient_media boolean not null default false,
  add constraint services_second_recipient_fkey foreign key (tenant_id, second_recipient_id) references app.recipients (tenant_id, id),
  add constraint services_place_fkey foreign key (tenant_id, place_id) references app.places (tenant_id, id),
  add constraint services_recording_consent_fkey foreign key (tenant_id, recording_consent_id) references app.consents (tenant_id, id),
  add constraint services_two_people check (second_recipient_id <> recipient_id),
  -- No recording by the centre without a consent on file, whoever writes the row.
  add constraint services_recording_by_consent check (not recorded_by_centre or recording_consent_id is not null),
  add constraint services_lists_short check (cardinality(child_categories) <= 9 and cardinality(material_ids) <= 20);
--> statement-breakpoint
alter table app.services force row level security;
--> statement-breakpoint
alter table app.recipients force row level security;
--> statement-breakpoint
alter table app.places force row level security;
--> statement-breakpoint
alter table app.consents force row level security;
--> statement-breakpoint
create index services_second_recipient_idx on app.services (tenant_id, second_recipient_id) where second_recipient_id is not null;
--> statement-breakpoint
grant update (second_recipient_id, child_categories, place_id, visit_address_sealed, request_sealed, material_ids, recorded_by_centre, recording_consent_id, recording_announced_at, copied_to_recipient_media) on app.services to prosvet_tenant;
--> statement-breakpoint
create table app.organisations (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  profile text not null default '',
  address text not null default '',
  phone text not null default '',
  link text not null default '',
  created_at timestamptz not null,
  -- Taken off the list; lines of the journal keep its name.
  withdrawn_at timestamptz,
  constraint organisations_pkey primary key (tenant_id, id),
  constraint organisations_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint organisations_texts_length check (length(name) between 1 and 200 and length(profile) <= 500 and length(address) <= 300 and length(phone) <= 100 and length(link) <= 1000)
);
--> statement-breakpoint
alter table app.organisations enable row level security;
--> statement-breakpoint
alter table app.organisations force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.organisations to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.organisations to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (name, profile, address, phone, link, withdrawn_at) on app.organisations to prosvet_tenant;
--> statement-breakpoint
-- What somebody has typed of a line that is not in the journal yet: one of a member for each booking and one without.
create table app.service_drafts (
  tenant_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  booking_id uuid,
  body_sealed text not null,
  updated_at timestamptz not null,
  constraint service_drafts_pkey primary key (tenant_id, id),
  constraint service_drafts_one_key unique nulls not distinct (tenant_id, membership_id, booking_id),
  constraint service_drafts_membership_fkey foreign key (tenant_id, membership_id) references app.memberships (tenant_id, id),
  constraint service_drafts_booking_fkey foreign key (tenant_id, booking_id) references app.bookings (tenant_id, id)
);
--> statement-breakpoint
alter table app.service_drafts enable row level security;
--> statement-breakpoint
alter table app.service_drafts force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.service_drafts to prosvet_owner, prosvet_tenant, prosvet_worker
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.service_drafts to prosvet_backup;
--> statement-breakpoint
create index service_drafts_updated_idx on app.service_drafts (tenant_id, updated_at);
--> statement-breakpoint
grant select, insert, update (body_sealed, updated_at), delete on app.service_drafts to prosvet_tenant;
--> statement-breakpoint
-- A job forgets what nobody came back to.
grant select (tenant_id, id, updated_at), delete on app.service_drafts to prosvet_worker;
--> statement-breakpoint
create table app.service_templates (
  tenant_id uuid not null,
  id uuid not null,
  -- Whose it is; null is the whole centre's.
  membership_id uuid,
  name text not null,
  -- Codes only: no words of anybody.
  body jsonb not null,
  created_at timestamptz not null,
  constraint service_templates_pkey primary key (tenant_id, id),
  constraint service_templates_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint service_templates_membership_fkey foreign key (tenant_id, membership_id) references app.memberships (tenant_id, id),
  constraint service_templates_name_length check (length(name) between 1 and 100)
);
--> statement-breakpoint
alter table app.service_templates enable row level security;
--> statement-breakpoint
alter table app.service_templates force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.service_templates to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.service_templates to prosvet_backup;
--> statement-breakpoint
create index service_templates_member_idx on app.service_templates (tenant_id, membership_id);
--> statement-breakpoint
grant select, insert, delete on app.service_templates to prosvet_tenant;
--> statement-breakpoint
create table app.families (
  tenant_id uuid not null,
  id uuid not null,
  code text collate "C" not null,
  year smallint not null,
  number integer not null,
  registered_on date not null,
  basis text not null,
  attends text,
  categories text[] not null default '{}',
  child_ages smallint[] not null default '{}',
  removed_on date,
  removed_reason text,
  constraint families_pkey primary key (tenant_id, id),
  constraint families_code_key unique (tenant_id, code),
  constraint families_number_key unique (tenant_id, year, number),
  constraint families_tenant_fkey foreign key (tenant_id) references app.tenants (id),
  constraint families_removal_whole check ((removed_on is null) = (removed_reason is null)),
  constraint families_lists_short check (cardinality(categories) <= 9 and cardinality(child_ages) <= 20)
);
--> statement-breakpoint
alter table app.families enable row level security;
--> statement-breakpoint
alter table app.families force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.families to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.families to prosvet_backup;
--> statement-breakpoint
grant select, insert, update (basis, attends, categories, child_ages, removed_on, removed_reason) on app.families to prosvet_tenant;
--> statement-breakpoint
create table app.family_members (
  tenant_id uuid not null,
  family_id uuid not null,
  recipient_id uuid not null,
  relation text,
  constraint family_members_pkey primary key (tenant_id, family_id, recipient_id),
  constraint family_members_family_fkey foreign key (tenant_id, family_id) references app.families (tenant_id, id),
  constraint family_members_recipient_fkey foreign key (tenant_id, recipient_id) references app.recipients (tenant_id, id)
);
--> statement-breakpoint
alter table app.family_members enable row level security;
--> statement-breakpoint
alter table app.family_members force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.family_members to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.family_members to prosvet_backup;
--> statement-breakpoint
create index family_members_recipient_idx on app.family_members (tenant_id, recipient_id);
--> statement-breakpoint
grant select, insert, delete on app.family_members to prosvet_tenant;
