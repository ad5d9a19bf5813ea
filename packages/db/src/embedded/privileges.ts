const roles = [
  "prosvet_owner",
  "prosvet_tenant",
  "prosvet_public",
  "prosvet_auth",
  "prosvet_department",
  "prosvet_worker",
  "prosvet_backup",
].join(", ");

/** What a superuser does once inside the database, which must have a plain name; repeatable. */
export function databasePrivileges(database: string): string[] {
  return [
    `revoke all on database ${database} from public`,
    `grant connect on database ${database} to ${roles}`,
    "revoke all on schema public from public",
    // An injected expression could otherwise switch the tenant: only app.set_tenant, by SET LOCAL, may.
    "revoke execute on function pg_catalog.set_config(text, text, boolean) from public",
    "revoke update on pg_catalog.pg_settings from public",
    // pg_dump empties its search path by set_config; this role passes the policies anyway.
    "grant execute on function pg_catalog.set_config(text, text, boolean) to prosvet_backup",
    "create extension if not exists btree_gist",
  ];
}
