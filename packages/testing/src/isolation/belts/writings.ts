import { newId } from "@prosvet/crypto";
import {
  assignBooking,
  cancelBooking,
  contextOf,
  type Deps,
  listSlots,
  moveBooking,
  readRegulation,
  recomputeCounts,
  recordService,
  requestBooking,
  setLimits,
} from "@prosvet/usecases";
import { somebody } from "../../create-centre.ts";
import { type Life, lineOf } from "./life.ts";

/** Changes whatever the staff and a parent of one centre may change. */
export async function changeEverything(given: Deps, life: Life): Promise<void> {
  const { page, head, named, waiting, span, centre, now } = life;
  const deps = { ...given, clock: () => now };
  const staff = contextOf(deps, head);
  const parent = contextOf(deps, somebody());
  const [first, second] = centre.consultantIds as [string, string];
  const slots = await listSlots(parent, page, { ...span, form: "in_person" });
  const free = slots.filter(({ consultantId }) => consultantId === second);
  const [slot, next] = [free[3], free[6]];
  if (!slot || !next) throw new Error("the centre has no free time");
  const asked = { form: "in_person", channel: "face_to_face", anonymous: true } as const;
  const taken = { startsAt: slot.startsAt.toISOString(), consultantId: second };
  await requestBooking(parent, page, { ...asked, ...taken }, newId());
  await assignBooking(staff, { id: waiting.id, consultantId: first, reason: "замена" });
  await moveBooking(staff, {
    id: named.id,
    startsAt: next.startsAt.toISOString(),
    consultantId: second,
    reason: "перенос",
  });
  await recordService(staff, lineOf(centre, new Date(now.getTime() - 7_200_000)), newId());
  await cancelBooking(staff, { id: named.id, reason: "отмена" });
  const { versionId: basedOn } = await readRegulation(staff);
  await setLimits(staff, { basedOn, orderNumber: "2", effectiveFrom: span.to, limits: { ...page.limits } });
  await recomputeCounts(contextOf(deps, { kind: "worker" }));
}
