import { newId } from "@prosvet/crypto";
import { addDays } from "@prosvet/domain";
import {
  annulService,
  answerWrittenRequest,
  assignBooking,
  callTicket,
  cancelBooking,
  cancelOwnBooking,
  closePeriod,
  contextOf,
  correctService,
  type Deps,
  expireHolds,
  finishTicket,
  holdSlot,
  leaveWaitingList,
  letHoldGo,
  listBookingRegister,
  listSlots,
  markOverdue,
  moveBooking,
  moveOwnBooking,
  offerFreedSlots,
  openWrittenRequest,
  readRegulation,
  recomputeCounts,
  recordService,
  requestBooking,
  revokeCalendarFeed,
  setCompetences,
  setLimits,
} from "@prosvet/usecases";
import { somebody } from "../../create-centre.ts";
import { changeSchedule } from "./busy-life.ts";
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
  await changeWhatIsBusy(deps, life);
  await keepRegisters(deps, life);
  const job = contextOf(deps, { kind: "worker" });
  for (const run of [recomputeCounts, markOverdue, expireHolds, offerFreedSlots] as const) await run(job);
}

async function changeWhatIsBusy(deps: Deps, life: Life): Promise<void> {
  const { page, head, span, waiting, written, ticketId, holdId, materialId } = life;
  const [staff, parent] = [contextOf(deps, head), contextOf(deps, somebody())];
  const [, second = ""] = life.centre.consultantIds;
  const secret = { number: waiting.number, pin: waiting.pin };
  await setCompetences(staff, { consultantId: second, topics: [{ topic: "4", isMain: false }] });
  await changeSchedule(staff, addDays(span.to, 40));
  const { draft, version } = await openWrittenRequest(staff, written.id);
  const answer = { ...draft, text: "Ответ готов", topics: ["2" as const], materialIds: [materialId] };
  await answerWrittenRequest(staff, { id: written.id, version, answer }, newId());
  await callTicket(staff, { id: ticketId });
  await finishTicket(staff, { id: ticketId });
  await revokeCalendarFeed(staff, second);
  await letHoldGo(parent, page, holdId);
  const slots = await listSlots(parent, page, { ...span, form: "in_person" });
  const [held, taken] = [slots.at(-9), slots.at(-5)];
  if (!held || !taken) throw new Error("the centre has no free time");
  const asked = { form: "in_person", channel: "face_to_face" } as const;
  await holdSlot(parent, page, { ...asked, startsAt: held.startsAt.toISOString() });
  await leaveWaitingList(parent, page, secret);
  const time = { startsAt: taken.startsAt.toISOString(), consultantId: taken.consultantId };
  await moveOwnBooking(parent, page, secret, time);
  await cancelOwnBooking(parent, page, secret);
}

async function keepRegisters(deps: Deps, { head, lineId, span }: Life): Promise<void> {
  const staff = contextOf(deps, head);
  const [reason, year] = ["опечатка", Number(span.from.slice(0, 4))];
  await correctService(staff, lineId, {
    version: 1,
    reason,
    changes: { durationMinutes: 30, summary: "Итог" },
  });
  await annulService(staff, lineId, { version: 2, reason });
  await listBookingRegister(staff, { year });
  const month = addDays(`${span.from.slice(0, 7)}-01`, -1).slice(0, 7);
  await closePeriod(staff, { register: "services", month, confirmed: true });
}
