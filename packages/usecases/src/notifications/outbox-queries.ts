import { type CentreTx, prepared } from "@prosvet/db";
import { noticeSettings, outbox } from "@prosvet/db/schema";
import { reminderHoursBounds } from "@prosvet/domain";
import { sql } from "drizzle-orm";

const value = sql.placeholder;

const insertion = prepared((db) =>
  db
    .insert(outbox)
    .values({
      tenantId: value("tenantId"),
      id: value("id"),
      bookingId: value("bookingId"),
      kind: value("kind"),
      version: value("version"),
      createdAt: value("createdAt"),
      sendAfter: value("sendAfter"),
      expiresAt: value("expiresAt"),
      // A column's own encoder takes no null.
      speaksOf: sql`${value("speaksOf")}`,
    })
    .onConflictDoNothing(),
);

export type NewNotice = Required<
  Pick<
    typeof outbox.$inferInsert,
    "id" | "bookingId" | "kind" | "version" | "createdAt" | "sendAfter" | "expiresAt" | "speaksOf"
  >
>;

/** One notice per booking, kind and version: a second is silently none. */
export const insertNotice = (tx: CentreTx, row: NewNotice): Promise<unknown> =>
  insertion(tx, { ...row, tenantId: tx.tenantId });

/** Wakes the worker when this transaction commits. A statement of its own, with nothing in it. */
export const wakeNotices = (tx: CentreTx): Promise<unknown> =>
  tx.execute(sql`select pg_notify('prosvet_notices', '')`).execute();

type Reminder = { id: string; bookingId: string; startsAt: Date; version: number; now: Date };

/** The hours are read where the row is written: in one statement, which need not wait for another's answer. */
export const insertReminder = (tx: CentreTx, reminder: Reminder): Promise<unknown> => {
  const { id, bookingId, version } = reminder;
  const [startsAt, now] = [reminder.startsAt.toISOString(), reminder.now.toISOString()];
  const chosen = sql`select ${noticeSettings.reminderHours} from ${noticeSettings} where ${noticeSettings.tenantId} = ${tx.tenantId}`;
  const hours = sql`coalesce((${chosen}), ${reminderHoursBounds.usual}::smallint)`;
  const sendAfter = sql`${startsAt}::timestamptz - make_interval(hours => ${hours})`;
  return tx
    .execute(
      sql`insert into ${outbox} (tenant_id, id, booking_id, kind, version, created_at, send_after, expires_at, speaks_of)
        select ${tx.tenantId}::uuid, ${id}::uuid, ${bookingId}::uuid, 'reminder', ${version}::int, ${now}::timestamptz,
          ${sendAfter}, ${startsAt}::timestamptz, ${startsAt}::timestamptz
        where ${hours} > 0 and ${sendAfter} > ${now}::timestamptz
        on conflict do nothing`,
    )
    .execute();
};
