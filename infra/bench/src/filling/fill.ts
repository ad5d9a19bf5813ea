import type { Keyring } from "@prosvet/crypto";
import { importShippedCalendar, openOwner } from "@prosvet/db/owner";
import type postgres from "postgres";
import { fillBookings } from "./fill-bookings.ts";
import { fillDepartments, openCentres } from "./fill-centres.ts";
import { fillPeople } from "./fill-people.ts";
import { fillServices } from "./fill-services.ts";
import { withoutIndexes } from "./without-indexes.ts";

export type Size = { centres: number; services: number; bookings: number };
export type Filling = { sql: postgres.Sql; ownerUrl: string; keyring: Keyring; size: Size };

/** Fills an empty schema: centres of unequal size with their people, years of services, bookings behind and ahead. */
export async function fill({ sql, ownerUrl, keyring, size }: Filling): Promise<void> {
  console.log(`filling ${size.centres} centres, ${size.services} services, ${size.bookings} bookings …`);
  const owner = openOwner(ownerUrl);
  await fillDepartments(sql, Math.ceil(size.centres / 100));
  await openCentres(owner, keyring, sql, size.centres);
  await owner.close();
  await importShippedCalendar(ownerUrl);
  await fillPeople(sql, size);
  await withoutIndexes(sql, ["app.services", "app.bookings"], async () => {
    await fillServices(sql);
    await fillBookings(sql, size);
  });
  await sql`vacuum analyze`;
  await sql`checkpoint`;
}
