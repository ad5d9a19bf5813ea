import { createMunicipality, somebody, testDatabase } from "@prosvet/testing";
import { contextOf, windowAvailability } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { nine, now, openReception, tomorrow } from "./support/reception.ts";

const base = testDatabase();
/** What was found is kept for moments of one minute: a later one asks anew. */
const asked = (minutes = 0) =>
  contextOf(base.deps({ clock: () => new Date(now.getTime() + minutes * 60_000) }), somebody());

it("[R36] says the first free time, whether it is inside the window, and the last day of it", async () => {
  const reception = await openReception(base, { consultants: 1 });
  const [anna] = reception.people as [string];
  expect(await windowAvailability(asked(), reception.page, {})).toEqual({
    ...{ deadline: "2026-11-26", firstFree: null, isInside: false, elsewhere: [] },
  });
  await reception.open(anna, { validFrom: tomorrow, forms: ["remote"] });
  const found = await windowAvailability(asked(1), reception.page, { form: "remote" });
  expect(found).toMatchObject({ isInside: true, firstFree: { startsAt: nine(), consultantId: anna } });
  const inPerson = await windowAvailability(asked(1), reception.page, { form: "in_person" });
  expect(inPerson).toMatchObject({ isInside: false, firstFree: null });
});

it.each([
  ["guaranteed", null],
  ["recommended", "2026-11-30"],
] as const)(
  "[R36] where it is %s, a time beyond the window is never inside it; it is shown where the window is an advice",
  async (bookingWindowMode, day) => {
    const limits = { bookingWindowMode, bookingHorizonDays: 30 };
    const reception = await openReception(base, { consultants: 1, limits });
    await reception.open(reception.people[0] as string, { validFrom: "2026-11-30" });
    const { firstFree, isInside } = await windowAvailability(asked(), reception.page, {});
    expect(isInside).toBe(false);
    expect(firstFree?.startsAt.toISOString().slice(0, 10) ?? null).toBe(day);
  },
);

it("[R36] says where else in the municipality there is a time inside the window, by time, and nowhere outside of it", async () => {
  const municipalityId = await createMunicipality(base);
  const centre = async (name: string, validFrom: string | null, own = municipalityId) => {
    const limits = { bookingWindowMode: "recommended", bookingHorizonDays: 30 } as const;
    const reception = await openReception(base, { consultants: 1, name, municipalityId: own, limits });
    if (validFrom) await reception.open(reception.people[0] as string, { validFrom });
    return reception;
  };
  const asking = await centre("Полный", null);
  await centre("Послезавтра", "2026-11-18");
  const first = await centre("Завтра", tomorrow);
  await centre("После срока", "2026-11-30");
  await centre("Чужой", tomorrow, await createMunicipality(base));
  const { firstFree, elsewhere } = await windowAvailability(asked(), asking.page, { form: "in_person" });
  expect(firstFree).toBeNull();
  expect(elsewhere.map(({ name }) => name)).toEqual(["Завтра", "Послезавтра"]);
  expect(elsewhere[0]).toMatchObject({ slug: first.centre.slug, firstFree: { startsAt: nine() } });
});
