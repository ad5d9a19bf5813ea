import type postgres from "postgres";

/** Whose key is not among the newest: who they are was destroyed after the main copy was made. */
const withoutKey = (table: string, recipient: string) =>
  `not exists (select from app.recipient_keys k where k.tenant_id = ${table}.tenant_id and k.recipient_id = ${table}.${recipient})`;

/**
 * Destroys in a restored copy what nobody can read any more: sealed words, names and the indexes by which they were found,
 * so that a search finds nobody who was erased after the copy (R12). `keysOf` is when the newest keys were copied: who came
 * later has no key among them and was not erased.
 */
export async function finishErasure(tx: postgres.TransactionSql, keysOf: Date): Promise<void> {
  const run = (text: string) => tx.unsafe(text);
  await run(`delete from app.recipient_identities i where ${withoutKey("i", "recipient_id")}`);
  await run(
    `delete from app.service_drafts d using app.bookings b
     where b.tenant_id = d.tenant_id and b.id = d.booking_id and b.recipient_id is not null and ${withoutKey("b", "recipient_id")}`,
  );
  await run(
    `update app.bookings b set question_sealed = null, referrer_sealed = null, access_note_sealed = null,
       video_link_sealed = null, visit_address_sealed = null, contact_index = null
     where b.recipient_id is not null and ${withoutKey("b", "recipient_id")}`,
  );
  await run(
    `update app.services s set summary_sealed = null, request_sealed = null, visit_address_sealed = null
     where ${withoutKey("s", "recipient_id")}`,
  );
  await run(`delete from app.scans n where ${withoutKey("n", "recipient_id")}`);
  await run(
    `update app.recipient_merges m set words = null where m.words is not null and ${withoutKey("m", "kept_id")}`,
  );
  await run(
    `update app.retention_holds h set words = null where h.words is not null and ${withoutKey("h", "recipient_id")}`,
  );
  await run(
    `update app.exports set state = 'withdrawn', stored_name = null, size = null where use = 'official' and state = 'ready'`,
  );
  await tx.unsafe(
    `update app.recipients r set erased_at = now()
     where r.erased_at is null and r.created_at < $1::timestamptz and ${withoutKey("r", "id")}`,
    [keysOf.toISOString()],
  );
}
