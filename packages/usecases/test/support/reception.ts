import { newId } from "@prosvet/crypto";
import type { Slot } from "@prosvet/domain";
import {
  type CentreWishes,
  createCentre,
  somebody,
  type TestCentre,
  type TestDatabase,
} from "@prosvet/testing";
import {
  AppError,
  addPlace,
  type BookingReceipt,
  type Centre,
  contextOf,
  type ListSlots,
  type Member,
  type RequestBooking,
  readFreeSlots,
  requestBooking,
} from "@prosvet/usecases";
import { addConsultant, addOpenings, type WeeklyHours } from "@prosvet/usecases/set-up";

/** Monday, eight in the morning of the centre. */
export const now = new Date("2026-11-16T03:00:00Z");
/** The day after, in which everybody receives. */
export const tomorrow = "2026-11-17";

export type Reception = {
  centre: TestCentre;
  page: Centre;
  /** Ids of the consultants in the order of creation. */
  people: string[];
  room: string;
  head: Member;
  as<M extends Member>(member: M): ReturnType<typeof contextOf<M>>;
  open(consultantId: string, hours?: Partial<WeeklyHours>): Promise<void>;
  slots(wanted?: Partial<ListSlots>): Promise<Slot[]>;
  /** Somebody new asks for a time. */
  ask(startsAt: Date, wanted?: Partial<RequestBooking>): Promise<BookingReceipt>;
  /** The same, as the code of the answer. */
  answer(startsAt: Date, wanted?: Partial<RequestBooking>): Promise<string>;
};

/** A centre of consultants without hours, and one room: a test opens what it needs. */
export async function openReception(
  base: TestDatabase,
  wishes: Pick<CentreWishes, "consultants" | "limits" | "municipalityId" | "name"> = {},
): Promise<Reception> {
  const { consultants = 2, ...rest } = wishes;
  const centre = await createCentre(base, { consultants: 0, ...rest });
  const people: string[] = [];
  for (let number = 1; number <= consultants; number++) {
    const person = {
      name: `Консультант ${number}`,
      speciality: "psychologist",
      position: "Педагог",
    } as const;
    people.push(await addConsultant(base, { tenantId: centre.tenantId, ...person }));
  }
  const deps = () => base.deps({ clock: () => now });
  const as = <M extends Member>(member: M) => contextOf(deps(), member);
  const head = await centre.member("head");
  const [room] = await addPlace(as(head), { kind: "room", name: "Кабинет 1" });
  if (!room) throw new Error("the room was added");
  const page = await centre.read();
  const ask: Reception["ask"] = (startsAt, wanted = {}) =>
    requestBooking(
      contextOf(deps(), somebody()),
      page,
      {
        ...{ form: "in_person", channel: "face_to_face", anonymous: true, startsAt: startsAt.toISOString() },
        ...wanted,
      },
      newId(),
    );
  return {
    ...{ centre, page, people, room: room.id, head, as, ask },
    open: (consultantId, hours) =>
      addOpenings(base, {
        ...{ tenantId: centre.tenantId, consultantId, weekdays: [1, 2, 3, 4, 5, 6, 7], forms: ["in_person"] },
        ...{ startsAt: "09:00", endsAt: "12:00", validFrom: "2020-01-01", onHolidays: true },
        ...hours,
      }),
    slots: (wanted = {}) =>
      readFreeSlots(contextOf(deps(), somebody()), page, {
        ...{ from: tomorrow, to: tomorrow, form: "in_person" },
        ...wanted,
      }),
    answer: (startsAt, wanted) =>
      ask(startsAt, wanted).then(
        () => "booked",
        (error: unknown) => (error instanceof AppError ? error.code : String(error)),
      ),
  };
}

/** Nine o'clock of tomorrow and so many minutes, in the centre. */
export const nine = (minutes = 0) => new Date(Date.parse("2026-11-17T04:00:00Z") + minutes * 60_000);
