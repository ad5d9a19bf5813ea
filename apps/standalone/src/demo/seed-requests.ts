import { newId } from "@prosvet/crypto";
import { addDays, dayOf } from "@prosvet/domain";
import {
  addMaterial,
  answerWrittenRequest,
  applyScheduleChange,
  assignBooking,
  type Centre,
  cancelBooking,
  contextOf,
  type Deps,
  findCentre,
  listSlots,
  openWrittenRequest,
  previewScheduleChange,
  type RequestBooking,
  requestBooking,
  saveAnswerDraft,
} from "@prosvet/usecases";
import { demonstrationParents } from "./parents.ts";
import type { SeededCentre } from "./seed-centre.ts";
import { parent } from "./seed-history.ts";

const day = 24 * 3_600_000;
const consents = [{ purpose: "personal_data", version: 1 }];
const [anna, rustam, olga, maria] = demonstrationParents as [Parent, Parent, Parent, Parent];
type Parent = (typeof demonstrationParents)[number];

const named = ({ name, phone, email }: Parent) => ({ person: { name, phone, email }, consents });

/** What besides plain bookings happens in a centre: requests in writing, a group, both parents, a professional, an absence. */
export async function seedRequests(given: Deps, seeded: SeededCentre): Promise<void> {
  const deps: Deps = { ...given, publicLimits: "lifted" };
  const centre = await findCentre(contextOf(deps, parent()), seeded.slug);
  await seedWrittenRequests(deps, seeded, centre);
  await seedSpecialBookings(deps, seeded, centre);
  await seedAbsence(deps, seeded, centre);
}

/** One waits, one has a draft, one was answered; anonymous ones among them. */
async function seedWrittenRequests(deps: Deps, seeded: SeededCentre, centre: Centre): Promise<void> {
  const now = deps.clock();
  const registrar = contextOf(deps, seeded.registrar);
  const [consultant] = seeded.consultants;
  if (!consultant?.consultantId) return;
  const { consultantId } = consultant;
  const ask = async (daysAgo: number, wish: Partial<RequestBooking> & { question: string }) => {
    const clock = () => new Date(now.getTime() - daysAgo * day);
    const written = { form: "written", channel: "email", ...wish } as RequestBooking;
    const { id } = await requestBooking(contextOf({ ...deps, clock }, parent()), centre, written, newId());
    return id;
  };
  await ask(1, { anonymous: true, topic: "6", question: "Сын кусает других детей в саду. С чего начать?" });
  const drafted = await ask(4, { ...named(maria), topic: "2", question: maria.question });
  const answered = await ask(6, { ...named(anna), topic: "1.2", question: anna.question });
  const material = await addMaterial(registrar, {
    title: "Памятка «Сон дошкольника»",
    address: "https://sad.example/pamyatki/son",
  });
  await addMaterial(registrar, {
    title: "Игры для развития речи дома",
    address: "https://sad.example/pamyatki/rech",
  });
  const write = async (id: string, text: string, materialIds: string[] = []) => {
    await assignBooking(registrar, { id, consultantId, reason: "вопрос по его теме" });
    const ctx = contextOf(deps, consultant);
    const { draft, version } = await openWrittenRequest(ctx, id);
    return { ctx, id, version, draft: { ...draft, text, materialIds } };
  };
  const { ctx, ...half } = await write(drafted, "Здравствуйте! В три года ребёнку обычно доступны");
  await saveAnswerDraft(ctx, half);
  const text =
    "Здравствуйте! После болезни сон возвращается за две-три недели. Начните с вечернего распорядка.";
  const whole = await write(answered, text, [material.id]);
  const { version, draft: answer } = whole;
  await answerWrittenRequest(whole.ctx, { id: whole.id, version, answer }, newId());
}

/** Two places of a group, both parents, a booking by a professional, one who would come earlier, one that was cancelled. */
async function seedSpecialBookings(deps: Deps, seeded: SeededCentre, centre: Centre): Promise<void> {
  const from = dayOf(deps.clock(), centre.timezone);
  const ctx = () => contextOf(deps, parent());
  const free = async () => listSlots(ctx(), centre, { from, to: addDays(from, 10), form: "in_person" });
  const book = async (kind: "group" | "alone", wish: Partial<RequestBooking>) => {
    const slot = (await free()).filter(({ seats }) => seats > 1 === (kind === "group")).at(-1);
    if (!slot) return null;
    const time = { startsAt: slot.startsAt.toISOString(), consultantId: slot.consultantId };
    const whole = { form: "in_person", channel: "face_to_face", ...time, ...wish } as RequestBooking;
    return requestBooking(ctx(), centre, whole, newId());
  };
  await book("group", named(olga));
  await book("group", { anonymous: true });
  const { email, ...second } = named(rustam).person;
  await book("alone", { ...named(maria), participants: 2, secondPerson: { ...second, consents } });
  await book("alone", {
    ...named(anna),
    onBehalf: { name: "Участковый педиатр", organisation: "Детская поликлиника", email },
    accessNeeds: ["wheelchair"],
    recordingAnnounced: true,
  });
  await book("alone", { ...named(olga), joinWaitingList: true, childcareChildren: 1, childcareAges: [4] });
  const unlucky = await book("alone", named(rustam));
  if (unlucky) {
    const registrar = contextOf(deps, seeded.registrar);
    await cancelBooking(registrar, { id: unlucky.id, reason: "Отключают отопление" });
  }
}

/** The last consultant is away for three days, two weeks from now. */
async function seedAbsence(deps: Deps, { head, consultants }: SeededCentre, { timezone }: Centre) {
  const consultantId = consultants.at(-1)?.consultantId ?? null;
  const fromDay = addDays(dayOf(deps.clock(), timezone), 14);
  const change = {
    kind: "absence" as const,
    absence: { consultantId, fromDay, toDay: addDays(fromDay, 2), reason: "Курсы повышения квалификации" },
  };
  const ctx = contextOf(deps, head);
  const { basedOn } = await previewScheduleChange(ctx, change);
  await applyScheduleChange(ctx, { change, basedOn }, newId());
}
