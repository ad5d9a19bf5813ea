import { newId } from "@prosvet/crypto";
import { addDays } from "@prosvet/domain";
import {
  addMaterial,
  addPlace,
  applyScheduleChange,
  assignBooking,
  type BookingReceipt,
  type Centre,
  type Ctx,
  holdSlot,
  listSlots,
  type Member,
  openWrittenRequest,
  type Parent,
  previewScheduleChange,
  renewCalendarFeed,
  requestBooking,
  saveAnswerDraft,
  setCompetences,
  takeTicket,
} from "@prosvet/usecases";

/** What else there is in a centre: its places, its library, a request in writing, a held time, a calendar, a queue. */
export type BusyLife = {
  written: BookingReceipt;
  materialId: string;
  feedToken: string;
  ticketId: string;
  holdId: string;
};

type Who = {
  staff: Ctx<Member>;
  parent: Ctx<Parent>;
  page: Centre;
  consultantId: string;
  span: { from: string; to: string };
};

export async function liveBusily({ staff, parent, page, consultantId, span }: Who): Promise<BusyLife> {
  await addPlace(staff, { kind: "room", name: "Кабинет" });
  const topics = (["1.2", "2", "3"] as const).map((topic) => ({ topic, isMain: true }));
  await setCompetences(staff, { consultantId, topics });
  const { id: materialId } = await addMaterial(staff, { title: "Памятка", address: "https://sad.example" });
  const written = await requestBooking(
    parent,
    page,
    { form: "written", channel: "email", anonymous: true, question: "Вопрос" },
    newId(),
  );
  await assignBooking(staff, { id: written.id, consultantId, reason: "по теме" });
  const { draft } = await openWrittenRequest(staff, written.id);
  await saveAnswerDraft(staff, { id: written.id, version: 0, draft: { ...draft, text: "Ответ" } });
  await changeSchedule(staff, addDays(span.to, 30));
  const free = await listSlots(parent, page, { ...span, form: "in_person" });
  const last = free.at(-1);
  if (!last) throw new Error("the centre has no free time");
  const time = { startsAt: last.startsAt.toISOString(), consultantId: last.consultantId };
  const { holdId } = await holdSlot(parent, page, { form: "in_person", channel: "face_to_face", ...time });
  const { token: feedToken } = await renewCalendarFeed(staff, consultantId);
  const { id: ticketId } = await takeTicket(staff, {});
  return { written, materialId, feedToken, ticketId, holdId };
}

/** Everybody is away on a day. */
export async function changeSchedule(staff: Ctx<Member>, day: string): Promise<void> {
  const absence = { consultantId: null, fromDay: day, toDay: day };
  const change = { kind: "absence", absence } as const;
  const { basedOn } = await previewScheduleChange(staff, change);
  await applyScheduleChange(staff, { change, basedOn }, newId());
}
