-- Identities: found by name, two of one person made one, their keys wrapped anew while reads and writes go on.
alter table app.tenant_keys
  add column purpose text not null default 'centre',
  -- A new key is announced first: every process knows it before anybody seals with it.
  add column usable_from timestamptz not null default now(),
  add column kept_until timestamptz,
  add constraint tenant_keys_purpose_known check (purpose in ('centre', 'booking pin', 'booking link', 'idempotency')),
  add constraint tenant_keys_term_of_retired check ((purpose = 'centre') = (kept_until is null));
--> statement-breakpoint
-- A new foreign key is checked by a query of the owner's, who has no tenant: for the moment the owner is let past.
alter table app.recipient_keys no force row level security;
--> statement-breakpoint
alter table app.tenant_keys no force row level security;
--> statement-breakpoint
alter table app.recipients no force row level security;
--> statement-breakpoint
alter table app.recipient_keys add column centre_key_id uuid;
--> statement-breakpoint
-- Until now a centre had one key.
update app.recipient_keys k set centre_key_id = t.id from app.tenant_keys t where t.tenant_id = k.tenant_id;
--> statement-breakpoint
alter table app.recipient_keys
  -- The key of somebody who was merged is wrapped by the key of the one they were merged into, and goes with it.
  add column kept_recipient_id uuid,
  add constraint recipient_keys_wrapped_by_one check (centre_key_id is not null or kept_recipient_id is not null),
  add constraint recipient_keys_kept_fkey foreign key (tenant_id, kept_recipient_id) references app.recipients (tenant_id, id),
  -- A key of a centre goes when nothing is wrapped by it any more, what is being written just now included.
  add constraint recipient_keys_centre_key_fkey foreign key (tenant_id, centre_key_id) references app.tenant_keys (tenant_id, id);
--> statement-breakpoint
alter table app.recipients
  add column merged_into uuid,
  add constraint recipients_merged_into_fkey foreign key (tenant_id, merged_into) references app.recipients (tenant_id, id),
  add constraint recipients_merged_into_other check (merged_into <> id);
--> statement-breakpoint
alter table app.recipient_keys force row level security;
--> statement-breakpoint
alter table app.tenant_keys force row level security;
--> statement-breakpoint
alter table app.recipients force row level security;
--> statement-breakpoint
create index recipient_keys_centre_key_idx on app.recipient_keys (tenant_id, centre_key_id);
--> statement-breakpoint
create index recipients_merged_into_idx on app.recipients (tenant_id, merged_into) where merged_into is not null;
--> statement-breakpoint
grant update (merged_into) on app.recipients to prosvet_tenant;
--> statement-breakpoint
grant update (wrapped_key, centre_key_id, kept_recipient_id) on app.recipient_keys to prosvet_tenant;
--> statement-breakpoint
-- Whose address a notice for somebody who was merged goes to: ids and nothing else.
grant select (tenant_id, id, merged_into) on app.recipients to prosvet_worker;
--> statement-breakpoint
alter table app.recipient_identities
  add column name_index text collate "C",
  add column surname_index text collate "C";
--> statement-breakpoint
create index recipient_identities_name_idx on app.recipient_identities (tenant_id, name_index);
--> statement-breakpoint
create index recipient_identities_surname_idx on app.recipient_identities (tenant_id, surname_index);
--> statement-breakpoint
grant update (name_index, surname_index) on app.recipient_identities to prosvet_tenant;
--> statement-breakpoint
create index bookings_recipient_idx on app.bookings (tenant_id, recipient_id) where recipient_id is not null;
--> statement-breakpoint
create index bookings_second_recipient_idx on app.bookings (tenant_id, second_recipient_id) where second_recipient_id is not null;
--> statement-breakpoint
create index services_recipient_idx on app.services (tenant_id, recipient_id);
--> statement-breakpoint
create index consents_recipient_idx on app.consents (tenant_id, recipient_id);
--> statement-breakpoint
create table app.recipient_merges (
  tenant_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  reason text not null,
  words text,
  merged_at timestamptz not null,
  merged_by uuid not null,
  constraint recipient_merges_pkey primary key (tenant_id, id),
  constraint recipient_merges_gone_key unique (tenant_id, gone_id),
  constraint recipient_merges_kept_fkey foreign key (tenant_id, kept_id) references app.recipients (tenant_id, id),
  constraint recipient_merges_gone_fkey foreign key (tenant_id, gone_id) references app.recipients (tenant_id, id),
  constraint recipient_merges_merged_by_fkey foreign key (tenant_id, merged_by) references app.memberships (tenant_id, id),
  constraint recipient_merges_two_people check (kept_id <> gone_id),
  constraint recipient_merges_words_length check (length(words) between 3 and 300)
);
--> statement-breakpoint
alter table app.recipient_merges enable row level security;
--> statement-breakpoint
alter table app.recipient_merges force row level security;
--> statement-breakpoint
create policy tenant_isolation on app.recipient_merges to prosvet_owner, prosvet_tenant
  using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid);
--> statement-breakpoint
grant select on app.recipient_merges to prosvet_backup;
--> statement-breakpoint
create index recipient_merges_kept_idx on app.recipient_merges (tenant_id, kept_id);
--> statement-breakpoint
grant select, insert on app.recipient_merges to prosvet_tenant;
--> statement-breakpoint
-- Who claims a booking claims its recipient, and the one whom that one was merged into: their key opens the other.
create or replace function app.set_booking(booking uuid) returns void language plpgsql as $$
declare
  recipient uuid;
  kept uuid;
begin
  if booking::text is distinct from coalesce(nullif(current_setting('app.booking_id', true), ''), booking::text) then
    raise exception using errcode = '42501', message = 'app.booking_id is already set in this transaction';
  end if;
  select b.recipient_id into recipient from app.bookings b
    where b.tenant_id = current_setting('app.tenant_id')::uuid and b.id = booking;
  execute format('set local app.booking_id = %L', booking);
  execute format('set local app.recipient_id = %L', coalesce(recipient::text, ''));
  if recipient is not null then
    select k.kept_recipient_id into kept from app.recipient_keys k
      where k.tenant_id = current_setting('app.tenant_id')::uuid and k.recipient_id = recipient;
  end if;
  execute format('set local app.kept_recipient_id = %L', coalesce(kept::text, ''));
end $$;
--> statement-breakpoint
create policy key_of_kept on app.recipient_keys for select to prosvet_public
  using (tenant_id = current_setting('app.tenant_id')::uuid and recipient_id = nullif(current_setting('app.kept_recipient_id', true), '')::uuid);
