import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import postgres from "postgres";
import { socketOptions } from "../embedded/address.ts";
import { readCalendarFile } from "./calendar-file.ts";

const shipped = new URL("../../data/production-calendar.csv", import.meta.url);

/** The name under which the calendar that was last shipped stands among the migrations. */
const shippedName = "production-calendar.csv";

export type ImportedCalendar = { days: number; changed: number };

const connect = (ownerUrl: string) =>
  postgres(ownerUrl, { ...socketOptions(ownerUrl), max: 1, onnotice: () => {} });

/**
 * Puts the days of a calendar file into the database, each over what was known of that day; days that it does not name
 * stay as they are (R13). In: the owner's URL and the file's text. Out: how many days it names, and how many were new or
 * changed. Throws in words, and then nothing was changed.
 */
export async function importProductionCalendar(ownerUrl: string, text: string): Promise<ImportedCalendar> {
  const sql = connect(ownerUrl);
  try {
    return await putDays(sql, text);
  } finally {
    await sql.end();
  }
}

/**
 * The calendar that comes with the program, once for each version of it: what the operator has imported since stays.
 * In: the owner's URL of a migrated database. Out: as above, or null when this version is there already.
 */
export async function importShippedCalendar(ownerUrl: string): Promise<ImportedCalendar | null> {
  const text = await readFile(shipped, "utf8");
  const hash = createHash("sha256").update(text).digest("hex");
  const sql = connect(ownerUrl);
  try {
    return await sql.begin(async (tx) => {
      const marked = await tx`
        insert into meta.migrations (name, hash) values (${shippedName}, ${hash})
        on conflict (name) do update set hash = excluded.hash, applied_at = now()
        where migrations.hash <> excluded.hash`;
      return marked.count === 0 ? null : putDays(tx, text);
    });
  } finally {
    await sql.end();
  }
}

async function putDays(sql: postgres.ISql, text: string): Promise<ImportedCalendar> {
  const days = readCalendarFile(text);
  const columns = [
    days.map(({ day }) => day),
    days.map(({ kind }) => kind),
    days.map(({ worksAs }) => worksAs),
    days.map(({ title }) => title),
  ] as const;
  const changed = await sql`
    insert into app.production_calendar as known (day, kind, works_as, title)
    select * from unnest(${columns[0]}::date[], ${columns[1]}::text[], ${columns[2]}::smallint[], ${columns[3]}::text[])
    on conflict (day) do update set kind = excluded.kind, works_as = excluded.works_as, title = excluded.title
    where (known.kind, known.works_as, known.title) is distinct from (excluded.kind, excluded.works_as, excluded.title)`;
  return { days: days.length, changed: changed.count };
}
