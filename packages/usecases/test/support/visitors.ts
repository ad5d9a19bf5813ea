import { somebody, type TestCentre, type TestDatabase } from "@prosvet/testing";
import { AppError, type Ctx, contextOf, type Deps, listSlots, type Parent } from "@prosvet/usecases";

/** Monday, eight in the morning of the test centres; the earliest time that may be booked is at nine. */
export const morning = new Date("2026-11-23T03:00:00Z");

export const minutes = (count: number) => count * 60_000;

export const later = (milliseconds: number, from = morning) => new Date(from.getTime() + milliseconds);

/** Somebody new on the pages of a centre at a moment; each is another address unless it is given. */
export const visitorAt = (
  base: TestDatabase,
  moment = morning,
  { address, ...deps }: Partial<Deps> & { address?: string } = {},
): Ctx<Parent> =>
  contextOf(base.deps({ clock: () => moment, ...deps }), address ? { kind: "parent", address } : somebody());

/** A centre as its pages see it, with the times of one day that are free in person at a moment. */
export async function openPages(base: TestDatabase, centre: TestCentre, moment = morning) {
  const page = await centre.read();
  const freeTimes = (at = moment, day = "2026-11-23") =>
    listSlots(visitorAt(base, at), page, { from: day, to: day, form: "in_person" });
  const slots = await freeTimes();
  const times = slots.filter(({ startsAt }, at) => startsAt.getTime() !== slots[at - 1]?.startsAt.getTime());
  const [earliest, first, second, third, fourth] = times.filter((_, at) => at % 3 === 0);
  if (!earliest || !first || !second || !third || !fourth) throw new Error("the centre has free times");
  return { page, slots, earliest, first, second, third, fourth, freeTimes };
}

/** The code with which something ended, `ok` when it did. */
export const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => "ok",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

export const count = (codes: readonly string[], wanted: string) =>
  codes.filter((code) => code === wanted).length;
