import { newId } from "@prosvet/crypto";
import { openOwner } from "@prosvet/db/owner";
import { openCentre, type Place } from "../filling/fill-centres.ts";
import { consultantsPerCentre, consultantsSql, openingsSql, roomsSql } from "../filling/schedule-sql.ts";
import type { Bench } from "./bench.ts";
import { tenDays } from "./days.ts";

export type FreeTime = { startsAt: string; consultantId: string };
export type FreshCentre = { slug: string; address: string; free: FreeTime[] };

/** A centre of this run's own with nothing booked, so that a run finds what every run found. */
export async function openFreshCentre({ database, server }: Bench): Promise<FreshCentre> {
  const { superuser: sql, keyring } = database;
  const owner = openOwner(database.server.url("prosvet_owner"));
  const [place] = await sql<Place[]>`
    select id as "departmentId", municipality_id as "municipalityId" from app.departments limit 1`;
  const slug = `run-${newId()}`;
  const tenantId = await openCentre(owner, keyring, slug, place as Place);
  await owner.close();
  const itself = `t.id = '${tenantId}'`;
  await sql.unsafe(consultantsSql(itself, consultantsPerCentre));
  await sql.unsafe(roomsSql(itself, consultantsPerCentre));
  await sql.unsafe(openingsSql(itself));
  const address = `/api/public/centres/${slug}`;
  const { from, to } = tenDays();
  const listing = `http://127.0.0.1:${server.port}${address}/slots?from=${from}&to=${to}&form=in_person`;
  const { slots } = (await (await fetch(listing)).json()) as { slots: FreeTime[] };
  return { slug, address, free: slots };
}
