import { type CentreWishes, createCentre, type TestCentre } from "@prosvet/testing";
import type { Caller } from "./caller.ts";
import type { World } from "./world.ts";

/** A centre of a test's own with its people signed in. */
export type Desk = {
  centre: TestCentre;
  head: Caller;
  registrar: Caller;
  /** The first consultant. */
  consultant: Caller;
  /** The second, who serves nobody of the first's. */
  colleague: Caller;
};

export async function openDesk(world: World, wishes: CentreWishes = {}): Promise<Desk> {
  const centre = await createCentre(world.base, { consultants: 2, ...wishes });
  const as = async (role: "head" | "registrar" | "consultant", consultantId?: string) =>
    world.asMember(await centre.member(role, consultantId));
  const [first, second] = centre.consultantIds;
  const [head, registrar, consultant, colleague] = await Promise.all([
    as("head"),
    as("registrar"),
    as("consultant", first),
    as("consultant", second),
  ]);
  return { centre, head, registrar, consultant, colleague };
}

export type Slot = { startsAt: string; endsAt: string; consultantId: string; form: string };

/** Free times of the first consultant in person, as the public address gives them. */
export async function freeSlots(world: World, centre: TestCentre, consultantId = centre.consultantIds[0]) {
  const path = `/api/public/centres/${centre.slug}/slots?from=2026-11-23&to=2026-12-03&form=in_person`;
  const answer = await world.anybody.get(`${path}&consultant=${consultantId}`);
  return answer.read<{ slots: Slot[] }>().slots;
}

export const bookingsOf = (centre: TestCentre) => `/api/public/centres/${centre.slug}/bookings`;

/** The least that books: somebody anonymous, in person. */
export const anonymousBooking = { form: "in_person", channel: "face_to_face", anonymous: true };

/** Books the next free time of a consultant for somebody anonymous. Out: the id that the staff use. */
export async function book(world: World, { centre, head }: Desk, more: object = {}) {
  const [slot] = await freeSlots(world, centre);
  if (!slot) throw new Error("no free time is left");
  const { startsAt, consultantId } = slot;
  const made = await world.anybody.post(bookingsOf(centre), {
    ...anonymousBooking,
    startsAt,
    consultantId,
    ...more,
  });
  const queue = await head.get("/api/bookings");
  const { bookings } = queue.read<{ bookings: { id: string; number: string }[] }>();
  const found = bookings.find(({ number }) => number === made.read<{ number: string }>().number);
  if (!found) throw new Error(`not booked: ${made.text}`);
  return { id: found.id, number: found.number, startsAt, consultantId };
}
