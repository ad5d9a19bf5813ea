import { readFile } from "node:fs/promises";
import { socketOptions } from "@prosvet/db/embedded";
import { importProductionCalendar, importShippedCalendar } from "@prosvet/db/owner";
import { emptyDatabase } from "@prosvet/testing";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";

const shipped = new URL("../../data/production-calendar.csv", import.meta.url);

let owner: string;
let sql: postgres.Sql;
let text: string;
beforeAll(async () => {
  owner = (await emptyDatabase("production_calendar")).urls.owner;
  sql = postgres(owner, { ...socketOptions(owner), max: 1 });
  text = await readFile(shipped, "utf8");
});
afterAll(() => sql.end());

const daysOf = (day: string) => sql`select kind, title from app.production_calendar where day = ${day}`;

it("[R13] the shipped calendar is put in once, and what was imported since stays until another is shipped", async () => {
  const first = await importShippedCalendar(owner);
  expect(first).toMatchObject({ days: first?.changed });
  const later = "day;kind;works_as;title\n2027-12-31;day_off;;Выходной, перенесён со 2 января";
  expect(await importProductionCalendar(owner, later)).toEqual({ days: 1, changed: 1 });
  expect(await importProductionCalendar(owner, later)).toEqual({ days: 1, changed: 0 });
  expect(await importShippedCalendar(owner)).toBeNull();
  expect(await daysOf("2027-12-31")).toMatchObject([{ kind: "day_off" }]);
  expect(await importProductionCalendar(owner, text)).toEqual({ days: first?.days, changed: 1 });
});

it("[R13] a file with one wrong line changes nothing", async () => {
  const wrong = "day;kind;works_as;title\n2026-01-09;holiday;;Другое\n2026-02-30;holiday;;Нет такого дня";
  await expect(importProductionCalendar(owner, wrong)).rejects.toThrow(/строка 3/);
  expect(await daysOf("2026-01-09")).toMatchObject([{ kind: "day_off" }]);
});

// 2024–2026 as published with the decrees; 2027 by the Labour Code alone, two more days off are to be decreed.
const published = [
  { year: 2024, working: 248, shortened: 5 },
  { year: 2025, working: 247, shortened: 4 },
  { year: 2026, working: 247, shortened: 4 },
  { year: 2027, working: 249, shortened: 5 },
];

it("[R13] the working and the shortened days of 2024–2027 are as many as published", async () => {
  const counted = await sql`
    select extract(year from each)::int as year,
      count(*) filter (where coalesce(kind = 'working_day', false)
        or (extract(isodow from each) <= 5 and coalesce(kind = 'shortened', true)))::int as working,
      count(*) filter (where kind = 'shortened' or title like '%короче на час')::int as shortened
    from generate_series('2024-01-01'::date, '2027-12-31', '1 day') each
      left join app.production_calendar on day = each
    group by 1 order by 1`;
  console.log(`calendar: ${counted.map(({ year, working }) => `${year}=${working}`).join(" ")} working days`);
  expect([...counted]).toEqual(published);
});

it("[R13] a moved day off is on a weekday, a moved working day at a weekend and in place of a weekday", async () => {
  const wrong = await sql`
    select day from app.production_calendar
    where (kind in ('day_off', 'shortened') and extract(isodow from day) > 5)
      or (kind = 'working_day' and (extract(isodow from day) <= 5 or works_as > 5))`;
  expect([...wrong]).toEqual([]);
});
