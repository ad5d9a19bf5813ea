import type { Keyring } from "@prosvet/crypto";
import type { Owner } from "@prosvet/db/owner";
import { createCentre } from "@prosvet/usecases/set-up";
import type postgres from "postgres";

/** Departments, each of a municipality of its own. */
export async function fillDepartments(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    with made as (
      insert into app.municipalities (id, name, region)
      select uuidv7(), 'Район ' || n, 'Регион' from generate_series(1, ${count}::int) n returning id
    )
    insert into app.departments (id, municipality_id, name) select uuidv7(), id, 'Управление образования' from made`;
}

export type Place = { departmentId: string; municipalityId: string };

/** Half-hour meetings on the half-hour, for anybody, up to ten days ahead. */
const limits = {
  durationMinutes: { default: 30, min: 15, max: 180 },
  slotStepMinutes: 30,
  bookingWindowMode: "guaranteed",
} as const;

/** Opens one centre the way the product does; its key and its texts are real. */
export const openCentre = (owner: Owner, keyring: Keyring, slug: string, place: Place) =>
  createCentre(owner, keyring, {
    ...{ slug, ...place, name: `Центр ${slug}`, organisation: `Детский сад ${slug}`, limits },
    ...{ timezone: "Asia/Yekaterinburg", regulation: "garmonia", shortName: "Центр", director: "Заведующая" },
    ...{ address: "ул. Садовая, 1", phone: "+7 347 000-00-00", openingHours: "Ежедневно" },
    ...{ orderNumber: "1", effectiveFrom: "2020-01-01" },
  });

export async function openCentres(owner: Owner, keyring: Keyring, sql: postgres.Sql, count: number) {
  const places = await sql<Place[]>`
    select id as "departmentId", municipality_id as "municipalityId" from app.departments`;
  const slugs = Array.from({ length: count }, (_, at) => at);
  const openSome = async () => {
    for (let at = slugs.pop(); at !== undefined; at = slugs.pop()) {
      await openCentre(owner, keyring, `bench-${at}`, places[at % places.length] as Place);
    }
  };
  await Promise.all([openSome(), openSome()]);
}
