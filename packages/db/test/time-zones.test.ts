import { socketOptions } from "@prosvet/db/embedded";
import { addDays, dayOf, isoWithOffset, russianTimezones, startOfDay } from "@prosvet/domain";
import postgres from "postgres";
import { afterAll, expect, inject, it } from "vitest";

const url = inject("server").superuser;
const sql = postgres(url, { ...socketOptions(url), max: 1 });
afterAll(() => sql.end());

const [from, to] = ["2024-01-01", "2037-01-01"];
const hour = 3_600_000;

/** Of each zone: the instant at which each of its days begins, in seconds, and how far its clock is ahead at each change. */
type ZoneTimes = { midnights: number[]; changes: string[] };

async function zoneInDatabase(timezone: string): Promise<ZoneTimes> {
  const midnights = await sql<{ at: number }[]>`
    select extract(epoch from day at time zone ${timezone})::float8 as at
    from generate_series(${from}::timestamp, ${to}::timestamp, '1 day') day order by day`;
  const changes = await sql<{ at: number; ahead: number }[]>`
    select at, ahead from (
      select extract(epoch from hour)::float8 as at, ahead, lag(ahead) over (order by hour) as before
      from generate_series(${`${from}Z`}::timestamptz, ${`${to}Z`}::timestamptz, '1 hour') hour
        cross join lateral (select extract(epoch from (hour at time zone ${timezone}) - (hour at time zone 'UTC'))::int as ahead) a
    ) hours where before is distinct from ahead order by at`;
  return {
    midnights: midnights.map(({ at }) => at),
    changes: changes.map(({ at, ahead }) => `${at} ${ahead}`),
  };
}

function zoneInProgram(timezone: string): ZoneTimes {
  const midnights: number[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    midnights.push(startOfDay(day, timezone).getTime() / 1000);
  const changes: string[] = [];
  let before = Number.NaN;
  for (let day = Date.parse(`${from}Z`); day < Date.parse(`${to}Z`); day += 24 * hour) {
    // A change of the clock shows from one day to the next; on such a day every hour is asked.
    const isEven = aheadAt(new Date(day + 24 * hour), timezone) === before;
    for (let at = day; at < day + 24 * hour; at += isEven ? 24 * hour : hour) {
      const ahead = aheadAt(new Date(at), timezone);
      if (ahead !== before) changes.push(`${at / 1000} ${ahead}`);
      before = ahead;
    }
  }
  return { midnights, changes };
}

const aheadAt = (instant: Date, timezone: string) => {
  const wall = Date.parse(`${isoWithOffset(instant, timezone).slice(0, 19)}Z`);
  return (wall - instant.getTime()) / 1000;
};

const differencesOf = (one: ZoneTimes, other: ZoneTimes) =>
  (["midnights", "changes"] as const).flatMap((name) => {
    const [ours, theirs] = [new Set<unknown>(one[name]), new Set<unknown>(other[name])];
    const alone = [
      ...one[name].filter((at) => !theirs.has(at)),
      ...other[name].filter((at) => !ours.has(at)),
    ];
    return alone.map((at) => `${name} ${at}`);
  });

it("[R36] in the 27 zones of Russia every midnight and every change of the clock of 2024–2036 is the same in program and database", async () => {
  let [midnights, changes] = [0, 0];
  const differences: string[] = [];
  for (const timezone of russianTimezones) {
    const program = zoneInProgram(timezone);
    const database = await zoneInDatabase(timezone);
    midnights += database.midnights.length;
    changes += database.changes.length;
    differences.push(...differencesOf(program, database).map((text) => `${timezone} ${text}`));
  }
  console.log(
    `zones: ${russianTimezones.length} midnights=${midnights} offsets=${changes} differences=${differences.length}`,
  );
  expect(russianTimezones.length).toBe(27);
  expect(differences).toEqual([]);
}, 120_000);

it("a zone that moves its clocks has its changes found, and another zone's would be differences", async () => {
  const [program, database] = [zoneInProgram("Europe/Berlin"), await zoneInDatabase("Europe/Berlin")];
  expect(database.changes.length).toBe(1 + 2 * 13);
  expect(differencesOf(program, database)).toEqual([]);
  expect(differencesOf(zoneInProgram("Europe/Kaliningrad"), database).length).toBeGreaterThan(1000);
}, 60_000);

it("the database has the day of an instant that the program has, to the second around every new year", async () => {
  const seconds = [-1, 0, 1];
  const asked = russianTimezones.flatMap((timezone) =>
    Array.from({ length: 13 }, (_, at) => startOfDay(`${2024 + at}-01-01`, timezone)).flatMap((start) =>
      seconds.map((after) => ({ timezone, at: new Date(start.getTime() + after * 1000) })),
    ),
  );
  const days = await sql<{ day: string }[]>`
    select to_char(at at time zone zone, 'YYYY-MM-DD') as day
    from unnest(${asked.map(({ at }) => at.toISOString())}::timestamptz[], ${asked.map(({ timezone }) => timezone)}::text[])
      with ordinality as asked (at, zone, number) order by number`;
  expect(days.map(({ day }) => day)).toEqual(asked.map(({ at, timezone }) => dayOf(at, timezone)));
});
