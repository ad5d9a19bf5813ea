import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { copyDatabase, createMigrated, openSuperuser } from "../../src/isolation/databases.ts";
import { runMatrix } from "../../src/isolation/matrix/run-matrix.ts";
import { tally } from "./tally.ts";

const template = "mutants";
const urls = inject("server");
const count = tally("matrix");
beforeAll(() => createMigrated(urls, template));
const opened: ReturnType<typeof openSuperuser>[] = [];
afterAll(() => Promise.all(opened.map((root) => root.end())));

const mutants = [
  ["row-level security off", "leak", "app.consents", "alter table app.consents disable row level security"],
  [
    "a policy that lets all through",
    "leak",
    "app.openings",
    "alter policy tenant_isolation on app.openings using (true)",
  ],
  [
    "a policy that checks nothing",
    "leak",
    "app.absences",
    "alter policy tenant_isolation on app.absences with check (true)",
  ],
  [
    "a quiet policy with a way round",
    "leak",
    "app.consultants",
    "create policy gate on app.consultants for select to prosvet_public using (true)",
  ],
  ["a policy dropped", "own", "app.outbox", "drop policy tenant_isolation on app.outbox"],
  [
    "a booking that is changed without its claim",
    "leak",
    "app.bookings",
    "alter policy own_booking on app.bookings using (tenant_id = current_setting('app.tenant_id')::uuid) with check (tenant_id = current_setting('app.tenant_id')::uuid)",
  ],
  [
    "a foreign key without the tenant",
    "leak",
    "app.consents",
    "create unique index u on app.recipients (id); alter table app.consents drop constraint consents_recipient_fkey; alter table app.consents add constraint consents_recipient_fkey foreign key (recipient_id) references app.recipients (id)",
  ],
  [
    "a queue that anybody empties",
    "leak",
    "app.rollup_requests",
    "alter policy tenant_isolation on app.rollup_requests using (true)",
  ],
  [
    "a new table without a factory",
    "factory",
    "app.notes",
    "create table app.notes (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))",
  ],
  [
    "a department that sees another's counts",
    "leak",
    "app.service_counts",
    "alter policy own_department on app.service_counts using (true)",
  ],
  ...[
    ["key", "recipient_keys", "own_key"],
    ["answer", "written_answers", "own_answer"],
    ["list of materials", "answer_materials", "own_answer"],
    ["offer", "slot_offers", "own_offers"],
    ["place in the list", "waiting_entries", "own_entry"],
    ["service", "services", "own_service"],
    ["mark", "ratings", "own_rating"],
  ].map(
    ([what, table, name]) =>
      [
        `the ${what} of a booking that was not claimed`,
        "leak",
        `app.${table}`,
        `alter policy ${name} on app.${table} using (tenant_id = current_setting('app.tenant_id')::uuid)`,
      ] as const,
  ),
  [
    "a waiting list of all centres for the staff",
    "leak",
    "app.waiting_entries",
    "create policy more on app.waiting_entries for select to prosvet_tenant using (true)",
  ],
  [
    "a room of another centre",
    "leak",
    "app.places",
    "alter policy tenant_isolation on app.places with check (true)",
  ],
  [
    "migrations in reach",
    "own",
    "meta.migrations",
    "revoke usage on schema app from prosvet_tenant; grant usage on schema meta to prosvet_tenant; alter table meta.migrations enable row level security; grant select on meta.migrations to prosvet_tenant",
  ],
] as const;

it.each(mutants)("%s is found as %s of %s", async (name, rule, table, change) => {
  const copy = await copyDatabase(urls, template, `mutant_${mutants.findIndex(([other]) => other === name)}`);
  const root = openSuperuser(copy);
  opened.push(root);
  await root.unsafe(change);
  const { findings } = await runMatrix(copy, root, (other) => other === table || isParent(other));
  const found = findings.filter(({ object }) => object === table).map((finding) => finding.rule);
  count(found.includes(rule));
  expect(found).toContain(rule);
});

/** What a foreign key of the mutants points to must be known to the matrix. */
const isParent = (table: string) => table === "app.recipients";
