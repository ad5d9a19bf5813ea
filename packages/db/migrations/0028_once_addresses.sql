-- An address that materials are sent to once (R46, R32): sealed in the row that waits, and in no row that has ended,
-- whoever ends it.
alter table app.outbox
  add column address_sealed text,
  add constraint outbox_address_of_letter check (address_sealed is null or material_letter_id is not null),
  add constraint outbox_address_gone_at_end check (address_sealed is null or num_nonnulls(sent_at, withdrawn_at, failed_at) = 0);
--> statement-breakpoint
alter table app.material_letters
  drop constraint material_letters_way_known,
  drop constraint material_letters_reach_somebody,
  -- By a letter to what the recipient left, at the booking for number and PIN, or by a letter to an address named once.
  add constraint material_letters_way_known check (way in ('email', 'number_and_pin', 'once')),
  add constraint material_letters_reach_somebody check (way <> 'number_and_pin' or booking_id is not null);
--> statement-breakpoint
grant update (address_sealed) on app.outbox to prosvet_tenant, prosvet_worker;
--> statement-breakpoint
grant select (way) on app.material_letters to prosvet_worker;
