-- Once inside the new database of «Просвет», by a superuser, after roles.sql; running it again changes nothing.
-- The file is read by psql and, cut at the marker lines, by the program.
do $$
begin
  execute format('alter database %I owner to prosvet_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to prosvet_owner, prosvet_tenant, prosvet_public, prosvet_auth, prosvet_department, prosvet_worker, prosvet_backup',
    current_database()
  );
end $$;
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
-- An injected expression could otherwise switch the tenant: only app.set_tenant, by SET LOCAL, may.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
--> statement-breakpoint
revoke update on pg_catalog.pg_settings from public;
--> statement-breakpoint
-- pg_dump empties its search path by set_config; this role passes the policies anyway.
grant execute on function pg_catalog.set_config(text, text, boolean) to prosvet_backup;
--> statement-breakpoint
create extension if not exists btree_gist;
