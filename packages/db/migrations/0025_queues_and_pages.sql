-- In which centres a hold has run out is asked once a minute: one look over the few rows that hold a time.
create policy holds_of_all_tenants on app.bookings for select to prosvet_worker using (state = 'held');
--> statement-breakpoint
-- A notice that has left or never will is forgotten in time; the audit keeps that it was sent.
grant delete on app.outbox to prosvet_worker;
--> statement-breakpoint
-- A page of a journal is cut inside one index: what else is asked of a month, a consultant or marked lines is beside the
-- number, so that of a month of thirty thousand lines none is opened that is not shown.
drop index app.services_month_idx;
--> statement-breakpoint
create index services_month_idx on app.services (tenant_id, month, number) include (id, register, year, form, kind, outcome, consultant_id, topics);
--> statement-breakpoint
drop index app.services_consultant_idx;
--> statement-breakpoint
create index services_consultant_idx on app.services (tenant_id, consultant_id, year, number) include (id, register, month, form, kind, outcome, topics);
--> statement-breakpoint
drop index app.services_corrected_idx;
--> statement-breakpoint
create index services_corrected_idx on app.services (tenant_id, year, number) include (id, register, month, consultant_id, form, kind, outcome, topics, annulled_at) where corrected_at is not null;
--> statement-breakpoint
drop index app.services_annulled_idx;
--> statement-breakpoint
create index services_annulled_idx on app.services (tenant_id, year, number) include (id, register, month, consultant_id, form, kind, outcome, topics) where annulled_at is not null;
--> statement-breakpoint
drop index app.bookings_journal_month_idx;
--> statement-breakpoint
create index bookings_journal_month_idx on app.bookings (tenant_id, journal_month, journal_number) include (id, journal_year, consultant_id, source, state) where journal_number is not null;
--> statement-breakpoint
drop index app.bookings_journal_consultant_idx;
--> statement-breakpoint
create index bookings_journal_consultant_idx on app.bookings (tenant_id, consultant_id, journal_year, journal_number) include (id, journal_month, source, state) where journal_number is not null;
--> statement-breakpoint
-- An index answers alone where the table was vacuumed: the lines of the last weeks are read most.
alter table app.services set (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02);
--> statement-breakpoint
alter table app.bookings set (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02);
