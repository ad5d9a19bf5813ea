-- The settings that policies read, and the only functions that may set them.
create schema app;
--> statement-breakpoint
create schema auth;
--> statement-breakpoint
grant usage on schema app to prosvet_tenant, prosvet_public, prosvet_auth, prosvet_department, prosvet_worker, prosvet_backup;
--> statement-breakpoint
grant usage on schema auth to prosvet_auth, prosvet_backup;
--> statement-breakpoint
-- SET LOCAL and not set_config: only a SET LOCAL reaches the workers of a distributed database.
-- A second value in one transaction is refused, so neither a nested door nor an injected expression can switch it.
create function app.set_tenant(tenant uuid) returns void language plpgsql as $$
begin
  if tenant::text is distinct from coalesce(nullif(current_setting('app.tenant_id', true), ''), tenant::text) then
    raise exception using errcode = '42501', message = 'app.tenant_id is already set in this transaction';
  end if;
  execute format('set local app.tenant_id = %L', tenant);
end $$;
--> statement-breakpoint
create function app.set_booking(booking uuid) returns void language plpgsql as $$
begin
  if booking::text is distinct from coalesce(nullif(current_setting('app.booking_id', true), ''), booking::text) then
    raise exception using errcode = '42501', message = 'app.booking_id is already set in this transaction';
  end if;
  execute format('set local app.booking_id = %L', booking);
end $$;
--> statement-breakpoint
create function app.set_department(department uuid) returns void language plpgsql as $$
begin
  if department::text is distinct from coalesce(nullif(current_setting('app.department_id', true), ''), department::text) then
    raise exception using errcode = '42501', message = 'app.department_id is already set in this transaction';
  end if;
  execute format('set local app.department_id = %L', department);
end $$;
--> statement-breakpoint
revoke execute on all functions in schema app from public;
--> statement-breakpoint
grant execute on function app.set_tenant(uuid) to prosvet_tenant, prosvet_public, prosvet_worker;
--> statement-breakpoint
grant execute on function app.set_booking(uuid) to prosvet_public;
--> statement-breakpoint
grant execute on function app.set_department(uuid) to prosvet_department;
