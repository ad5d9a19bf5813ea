-- What the head looks after is read by the time it was done: looks at who recipients are, corrections, visits outside the hours.
create index audit_entries_looks_idx on app.audit_entries (tenant_id, at, id)
  where action in ('recipients.disclose', 'recipients.find', 'recipients.list_duplicates', 'recipients.extract', 'consents.read_scan', 'written_requests.open', 'services.disclose');
--> statement-breakpoint
create index service_corrections_time_idx on app.service_corrections (tenant_id, corrected_at, id);
--> statement-breakpoint
create index booking_events_outside_idx on app.booking_events (tenant_id, at, id) where action = 'register' and reason is not null;
