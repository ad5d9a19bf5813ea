import type { TenantId } from "@prosvet/db";
import { addDays, dayOf, weekdayOf } from "@prosvet/domain";
import { addPlace, contextOf, type Deps, type Member, setCompetences } from "@prosvet/usecases";
import { addDatedOpening, addOpenings } from "@prosvet/usecases/set-up";
import type { DemonstrationCentre } from "./demonstration-centre.ts";

/** Names of the centre to ids. */
type Ids = Map<string, string>;

/** The places of a centre, what its consultants answer, and when and where each of them receives. */
export async function seedSchedule(
  deps: Deps,
  {
    rooms,
    event,
    consultants,
    timezone,
  }: Pick<DemonstrationCentre, "rooms" | "event" | "consultants" | "timezone">,
  { tenantId, head, people, since }: { tenantId: TenantId; head: Member; people: Ids; since: string },
): Promise<void> {
  const ctx = contextOf(deps, head);
  for (const name of rooms) await addPlace(ctx, { kind: "room", name });
  const places = new Map(
    (await addPlace(ctx, { kind: "event", ...event })).map(({ name, id }) => [name, id]),
  );
  const idIn = (ids: Ids, name: string | undefined) => (name === undefined ? undefined : ids.get(name));
  for (const { name, hours, topics = [] } of consultants) {
    const consultantId = people.get(name) ?? "";
    if (topics.length > 0) await setCompetences(ctx, { consultantId, topics });
    for (const { room, together, ...opening } of hours) {
      const where = { placeId: idIn(places, room), secondConsultantId: idIn(people, together) };
      await addOpenings(deps, { tenantId, consultantId, validFrom: since, ...where, ...opening });
    }
  }
  await addDatedOpening(deps, {
    ...{ tenantId, consultantId: people.get(consultants[0]?.name ?? "") ?? "" },
    ...{ onDate: comingSaturday(dayOf(ctx.now, timezone)), startsAt: "11:00", endsAt: "14:00" },
    ...{ forms: ["visit_event"], placeId: places.get(event.name) },
  });
}

const comingSaturday = (today: string) => addDays(today, ((6 - weekdayOf(today) + 6) % 7) + 1);
