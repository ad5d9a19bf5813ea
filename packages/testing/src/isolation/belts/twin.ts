import { newId } from "@prosvet/crypto";
import type { Sql } from "postgres";

/** What is different in the twin, so that one row of it in an answer is seen. */
const differences: Record<string, Record<string, string>> = {
  centres: { short_name: "'ЧУЖОЙ'" },
  limit_versions: { order_number: "'ЧУЖОЙ'", created_at: "created_at + interval '1 second'" },
  tenant_keys: { wrapped_key: "'ЧУЖОЙ'", created_at: "created_at - interval '1 second'" },
  consultants: { name: "'А ЧУЖОЙ'" },
  memberships: { display_name: "'ЧУЖОЙ'" },
  openings: { starts_at: "'06:00'", break_from: "null", break_until: "null" },
  recipients: { code: "'ЧУЖОЙ' || right(code, 6)", anonymous: "not anonymous" },
  recipient_keys: { wrapped_key: "'ЧУЖОЙ'" },
  recipient_identities: { name_sealed: "'ЧУЖОЙ'" },
  bookings: { starts_at: "starts_at + interval '2 hours'", ends_at: "ends_at + interval '2 hours'" },
  booking_events: { action: "'ЧУЖОЙ'" },
  services: { number: "number + 500" },
  places: { name: "'ЧУЖОЙ'" },
  competences: { is_main: "not is_main" },
  notice_settings: { reminder_hours: "100" },
  notice_templates: { subject: "'ЧУЖОЙ'" },
  written_answers: { draft_sealed: "'ЧУЖОЙ'" },
  materials: { title: "'ЧУЖОЙ'" },
  // The worker takes what is due of every centre's queue: that is its work. Nothing of the twin's is.
  outbox: { withdrawn_at: "created_at", sent_at: "null", failed_at: "null" },
  waiting_entries: { left_at: "since" },
};

/** As above, of a queue that is due as a whole. */
const queueOfAll = "rollup_requests";

/**
 * A second centre with the same ids in every tenant table and other facts in its rows: then a statement that forgets
 * the tenant of one relation gives another answer. Made past every policy. Out: the twin's tenant id.
 */
export async function createTwin(root: Sql, tenantId: string): Promise<string> {
  const twin = newId();
  await root.begin(async (tx) => {
    await tx.unsafe("set local session_replication_role = replica");
    await tx.unsafe(`insert into app.tenants (id, slug, department_id, municipality_id, name, organisation, timezone, regulation)
      select '${twin}', '${twin}', department_id, municipality_id, name, organisation, timezone, regulation from app.tenants where id = '${tenantId}'`);
    for (const { name, columns } of await tenantColumns(tx)) {
      if (name === queueOfAll) continue;
      const values = columns.map((column) => differences[name]?.[column] ?? column);
      await tx.unsafe(`insert into app.${name} (tenant_id, ${columns.join(", ")})
        select '${twin}', ${values.join(", ")} from app.${name} where tenant_id = '${tenantId}'`);
      // The twin's rows then lie before the centre's own, so that the first row found is the twin's.
      await tx.unsafe(`update app.${name} set tenant_id = tenant_id where tenant_id = '${tenantId}'`);
    }
    await tx.unsafe(
      `insert into app.absences (tenant_id, id, starts_at, ends_at) values ('${twin}', '${newId()}', now(), now() + interval '4 days')`,
    );
  });
  return twin;
}

const tenantColumns = (root: Pick<Sql, "unsafe">) =>
  root.unsafe<{ name: string; columns: string[] }[]>(`
    select c.relname as name, json_agg(a.attname order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' and a.attname <> 'tenant_id'
      and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
    group by 1 order by 1`);

/** Every row of a tenant as one hash per table. */
export async function hashesOf(root: Pick<Sql, "unsafe">, tenantId: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { name } of await tenantColumns(root)) {
    const [row] = await root.unsafe<{ hash: string }[]>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'empty') as hash from app.${name} t where tenant_id = '${tenantId}'`,
    );
    hashes[name] = row?.hash ?? "";
  }
  return hashes;
}
