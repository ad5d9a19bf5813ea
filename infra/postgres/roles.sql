-- Login roles of «Просвет», one per door. Run as a superuser; running it again changes nothing.
-- There are no passwords here: where the server asks for one, the operator sets it by \password in psql.
-- Nobody but prosvet_backup passes the policies; nobody is a member of another role of ours.
-- The file is read by psql and, cut at the marker lines, by the program.
do $$
declare
  door text;
begin
  foreach door in array array[
    'prosvet_owner', 'prosvet_tenant', 'prosvet_public', 'prosvet_auth', 'prosvet_department', 'prosvet_worker'
  ] loop
    if not exists (select from pg_catalog.pg_roles where rolname = door) then
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit', door);
    elsif exists (
      select from pg_catalog.pg_roles
      where rolname = door
        and (not rolcanlogin or rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or rolinherit)
    ) then
      execute format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit', door);
    end if;
  end loop;
end
$$;
--> statement-breakpoint
-- A backup must see every row; it inherits, or its membership in pg_read_all_data would give it nothing.
do $$
begin
  if not exists (select from pg_catalog.pg_roles where rolname = 'prosvet_backup') then
    create role prosvet_backup login nosuperuser bypassrls nocreatedb nocreaterole noreplication inherit;
  elsif exists (
    select from pg_catalog.pg_roles
    where rolname = 'prosvet_backup'
      and (not rolcanlogin or rolsuper or not rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or not rolinherit)
  ) then
    alter role prosvet_backup login nosuperuser bypassrls nocreatedb nocreaterole noreplication inherit;
  end if;
end
$$;
--> statement-breakpoint
grant pg_read_all_data to prosvet_backup;
--> statement-breakpoint
-- A transaction that hangs holds locks and slots that others wait for: every door lets go by itself.
do $$
declare
  limits record;
begin
  for limits in
    select * from (values
      ('prosvet_tenant', '10s', '15s'),
      ('prosvet_public', '10s', '15s'),
      ('prosvet_auth', '10s', '15s'),
      ('prosvet_department', '10s', '15s'),
      ('prosvet_worker', '60s', '5min')
    ) as limits_of_doors (door, statement, whole_transaction)
  loop
    execute format('alter role %I set statement_timeout = %L', limits.door, limits.statement);
    execute format('alter role %I set lock_timeout = %L', limits.door, '5s');
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', limits.door, '5s');
    -- PostgreSQL knows a limit of the whole transaction from 17 on.
    if current_setting('server_version_num')::int >= 170000 then
      execute format('alter role %I set transaction_timeout = %L', limits.door, limits.whole_transaction);
    end if;
  end loop;
end
$$;
