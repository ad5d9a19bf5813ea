import { newId } from "@prosvet/crypto";
import { addDays, dayOf, type Outcome, type Slot, type Topic } from "@prosvet/domain";
import {
  type Centre,
  cancelOwnBooking,
  confirmBooking,
  contextOf,
  type Deps,
  findCentre,
  listQueue,
  listSlots,
  type Member,
  markNoShow,
  recordService,
  requestBooking,
} from "@prosvet/usecases";
import { demonstrationParents } from "./parents.ts";
import type { SeededCentre } from "./seed-centre.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** Working weeks behind us, walk-ins among them, and bookings ahead of us: enough for every screen to have rows. */
const past = { days: 21, bookings: 24, walkIns: 6 };
const ahead = { bookings: 10, withoutTime: 2 };

const topics: Topic[] = ["1.2", "2", "3", "4", "5", "6", "11"];
const outcomes: Outcome[] = [
  "satisfied",
  "satisfied",
  "partly_satisfied",
  "repeat_recommended",
  "order_explained",
];
const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;

/** Gives a centre a past and a near future, each act at its own moment, through the use-cases that people use. */
export async function seedHistory(deps: Deps, seeded: SeededCentre): Promise<void> {
  const now = deps.clock();
  const at = (moment: Date): Deps => ({ ...deps, clock: () => moment, publicLimits: "lifted" });
  const centre = await findCentre(contextOf(deps, parent()), seeded.slug);
  for (let number = 0; number < past.bookings; number++) {
    const asked = new Date(
      now.getTime() - (past.days + 3) * day + number * ((past.days * day) / past.bookings),
    );
    await bookAndServe(at, seeded, centre, asked, now, number);
  }
  for (let number = 0; number < past.walkIns; number++) {
    await walkIn(at(new Date(now.getTime() - (number * 2 + 1) * day)), seeded, number);
  }
  for (let number = 0; number < ahead.bookings + ahead.withoutTime; number++) {
    const moment = new Date(now.getTime() - (number % 5) * 3 * hour);
    const free = number < ahead.bookings ? await slotsFrom(at(now), centre, now) : [];
    const slot = free.length > 0 ? pick(free, number * 7) : null;
    await requestBooking(contextOf(at(moment), parent()), centre, wishOf(slot, number), newId());
  }
  await confirmSome(contextOf(deps, seeded.registrar));
}

export const parent = () => ({ kind: "parent", address: newId() }) as const;

/** Free times of the ten days from a moment; none when all of them are holidays. */
async function slotsFrom(deps: Deps, centre: Centre, moment: Date): Promise<Slot[]> {
  const from = dayOf(moment, centre.timezone);
  return listSlots(contextOf(deps, parent()), centre, { from, to: addDays(from, 10), form: "in_person" });
}

/** Most are named, every third is anonymous, as parents do. */
function wishOf(slot: Slot | null, number: number) {
  const person = number % 3 === 0 ? undefined : pick(demonstrationParents, number);
  const time = slot ? { startsAt: slot.startsAt.toISOString(), consultantId: slot.consultantId } : {};
  return {
    form: "in_person" as const,
    channel: "face_to_face" as const,
    ...time,
    topic: number % 4 === 0 ? undefined : pick(topics, number),
    question: person?.question,
    ...(person ? { person: contactsOf(person) } : { anonymous: true as const }),
    consents: person ? [{ purpose: "personal_data", version: 1 }] : [],
    childcareChildren: number % 6 === 5 ? 1 : 0,
  };
}

/** Every second leaves an address, so that there is somebody to write to. */
const contactsOf = ({ name, phone, email }: (typeof demonstrationParents)[number]) =>
  phone.endsWith("1") || phone.endsWith("5") ? { name, phone, email } : { name, phone };

type At = (moment: Date) => Deps;

async function bookAndServe(
  at: At,
  seeded: SeededCentre,
  centre: Centre,
  asked: Date,
  now: Date,
  number: number,
) {
  const slots = await slotsFrom(at(asked), centre, asked);
  if (slots.length === 0) return;
  const slot = pick(slots.slice(0, 30), number * 5);
  const wish = wishOf(slot, number);
  const { id, ...secret } = await requestBooking(contextOf(at(asked), parent()), centre, wish, newId());
  if (number % 12 === 6) {
    const later = at(new Date(asked.getTime() + hour / 4));
    await cancelOwnBooking(contextOf(later, parent()), centre, { number: secret.number, pin: secret.pin });
    return;
  }
  const over = new Date(slot.endsAt.getTime() + 10 * 60_000);
  if (over > now) return;
  const consultant = seeded.consultants.find(({ consultantId }) => consultantId === slot.consultantId);
  if (!consultant) throw new Error("the slot is of no consultant of the centre");
  const ctx = contextOf(at(over), consultant);
  if (number % 8 === 7) await markNoShow(ctx, { id });
  else await recordService(ctx, lineOf(consultant, slot.startsAt, number, id), newId());
}

const walkIn = (deps: Deps, seeded: SeededCentre, number: number) => {
  const consultant = pick(seeded.consultants, number);
  const ctx = contextOf(deps, consultant);
  return recordService(ctx, lineOf(consultant, new Date(ctx.now.getTime() - hour), number), newId());
};

function lineOf(consultant: Member, startedAt: Date, number: number, bookingId?: string) {
  return {
    bookingId,
    consultantId: consultant.consultantId ?? "",
    startedAt: startedAt.toISOString(),
    durationMinutes: pick([30, 45, 45, 60], number),
    kind: "content" as const,
    content: "psychological_pedagogical" as const,
    form: "in_person" as const,
    channel: "face_to_face" as const,
    topics: [pick(topics, number)],
    outcome: pick(outcomes, number),
    participants: number % 7 === 3 ? 2 : 1,
    printedSheets: number % 5,
    childPresent: false,
    childcareGiven: false,
    category: "parent" as const,
    childAgeYears: (number % 6) + 1,
  };
}

async function confirmSome(ctx: ReturnType<typeof contextOf>): Promise<void> {
  const { bookings } = await listQueue(ctx, { state: "requested" });
  const timed = bookings.filter(({ startsAt }) => startsAt !== null);
  for (const [at, { id }] of timed.entries()) if (at % 2 === 0) await confirmBooking(ctx, { id });
}
