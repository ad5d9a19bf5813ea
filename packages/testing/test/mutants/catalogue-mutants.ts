/** A change of the catalogue that must not pass, and the rule that says so. */
export type CatalogueMutant = { name: string; rule: string; change: string };

const mutant = (name: string, rule: string, change: string): CatalogueMutant => ({ name, rule, change });

const insecureView = "create view app.all_bookings as select * from app.bookings";

export const catalogueMutants: CatalogueMutant[] = [
  mutant("row-level security off", "L1", "alter table app.recipients disable row level security"),
  mutant("FORCE off", "L1", "alter table app.services no force row level security"),
  mutant(
    "a table without policies",
    "L1",
    "create table app.notes (tenant_id uuid not null, id uuid, primary key (tenant_id, id))",
  ),
  mutant("a policy dropped", "L2", "drop policy tenant_isolation on app.consents"),
  mutant("a right without a policy", "L2", "grant delete on app.consents to prosvet_department"),
  mutant(
    "a policy that lets all through",
    "L3",
    "create policy open on app.openings for select to prosvet_public using (true)",
  ),
  mutant(
    "a policy with a way round",
    "L3",
    "alter policy tenant_isolation on app.consents using (tenant_id = current_setting('app.tenant_id')::uuid or given_how = 'page')",
  ),
  mutant(
    "a policy that checks less than it shows",
    "L3",
    "alter policy tenant_isolation on app.consents with check (true)",
  ),
  mutant(
    "a quiet policy",
    "L3",
    "alter policy tenant_isolation on app.consents using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)",
  ),
  mutant(
    "a policy without a check",
    "L3b",
    "create policy more on app.consents for update to prosvet_tenant using (tenant_id = current_setting('app.tenant_id')::uuid)",
  ),
  mutant(
    "a policy with a sub-select",
    "L3c",
    "alter policy tenant_isolation on app.consents using (tenant_id = (select current_setting('app.tenant_id')::uuid))",
  ),
  mutant(
    "a policy for everybody",
    "L3d",
    "create policy more on app.consents for select using (tenant_id = current_setting('app.tenant_id')::uuid)",
  ),
  mutant("a view with its owner's rights", "L4", insecureView),
  mutant(
    "a readable materialised view",
    "L4b",
    "create materialized view app.all_bookings as select 1; grant select on app.all_bookings to prosvet_tenant",
  ),
  mutant(
    "a function with its owner's rights",
    "L5",
    "create function app.peek() returns bigint language sql security definer as 'select count(*) from app.services'",
  ),
  mutant(
    "a function for everybody",
    "L5b",
    "create function app.peek() returns int language sql as 'select 1'",
  ),
  mutant(
    "the tenant's function for the department",
    "L5b",
    "grant execute on function app.set_tenant(uuid) to prosvet_department",
  ),
  mutant("a role that passes policies", "L6", "alter role prosvet_tenant bypassrls"),
  mutant("an owner that passes policies", "L6a", "alter role prosvet_owner bypassrls"),
  mutant(
    "a role that owns a table",
    "L6b",
    "grant create on schema app to prosvet_tenant; alter table app.outbox owner to prosvet_tenant",
  ),
  mutant("TRUNCATE granted", "L6c", "grant truncate on app.services to prosvet_worker"),
  mutant("REFERENCES granted", "L6c", "grant references on app.services to prosvet_tenant"),
  mutant("a role that makes tables", "L6d", "grant create on schema app to prosvet_public"),
  mutant("a role in another", "L6e", "grant prosvet_owner to prosvet_worker"),
  mutant("a backup that writes", "L6f", "grant delete on app.services to prosvet_backup"),
  mutant(
    "set_config for a door",
    "L9",
    "grant execute on function pg_catalog.set_config(text, text, boolean) to prosvet_public",
  ),
  mutant("migrations in reach", "L9b", "grant select on meta.migrations to prosvet_auth"),
  mutant(
    "a foreign key without the tenant",
    "L7",
    "create unique index u on app.recipients (id); alter table app.consents add constraint f foreign key (recipient_id) references app.recipients (id)",
  ),
  mutant(
    "a foreign key from a table of all",
    "L7b",
    "alter table auth.sessions add constraint f foreign key (tenant_id, membership_id) references app.memberships (tenant_id, id)",
  ),
  mutant(
    "a global unique key",
    "L8",
    "create unique index bookings_number_everywhere on app.bookings (number)",
  ),
  mutant(
    "an index without the tenant first",
    "L8",
    "create index bookings_state on app.bookings (state, tenant_id)",
  ),
  mutant(
    "a tenant table without a key",
    "L8b",
    "alter table app.audit_entries drop constraint audit_entries_pkey",
  ),
  mutant(
    "a nullable tenant",
    "L10",
    "alter table app.centres drop constraint centres_pkey; alter table app.centres alter tenant_id drop not null",
  ),
  mutant(
    "a long name of a constraint",
    "K1",
    `alter table app.centres add constraint ${"c".repeat(51)} check (true)`,
  ),
  mutant(
    "a deferrable constraint",
    "K2",
    "alter table app.consents alter constraint consents_recipient_fkey deferrable",
  ),
  mutant(
    "a foreign key that sets null",
    "K3",
    "alter table app.bookings add constraint f foreign key (tenant_id, consultant_id) references app.consultants on delete set null",
  ),
  mutant("an enumerated type", "K4", "create type app.state as enum ('open')"),
  mutant(
    "an identity column",
    "K5",
    "alter table app.outbox add column counter int generated always as identity",
  ),
  mutant(
    "a trigger",
    "K6",
    "create function app.fire() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on app.services for each row execute function app.fire()",
  ),
  mutant("an unlogged table", "K7", "create unlogged table app.quick (tenant_id uuid not null primary key)"),
  mutant(
    "a right on one more column",
    "grants",
    "grant select (question_sealed) on app.bookings to prosvet_public",
  ),
  mutant("a right taken away", "grants", "revoke insert on app.audit_entries from prosvet_public"),
  mutant("a column that the schema does not know", "schema", "alter table app.services add column note text"),
  mutant("a column of another type", "schema", "alter table app.outbox alter version type bigint"),
  mutant("a column that may be null", "schema", "alter table app.bookings alter source drop not null"),
  mutant("an exception that is not needed any more", "L8", "drop index app.memberships_person_idx"),
];
