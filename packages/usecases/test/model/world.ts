import type { Limits } from "@prosvet/domain";
import { createCentre, emptyDatabase, openSuperuser, somebody, type TestCentre } from "@prosvet/testing";
import { addPlace, type Centre, contextOf, type Member, type Post } from "@prosvet/usecases";
import { addOpenings } from "@prosvet/usecases/set-up";
import { afterAll } from "vitest";
import { countsOf } from "./counts.ts";
import { type Hours, openingsOf } from "./hours.ts";
import { forgetEverybody, type Shot, takeShot } from "./shot.ts";

/** Wednesday, eight in the morning of the centre. */
export const dawn = Date.parse("2026-11-18T03:00:00Z");
export const minute = 60_000;
export const day = 1440 * minute;

/** How two programs of one deployment would stand: the centre's rules, and who works there. */
export type Lane = { name: string; limits: Partial<Limits> };

export type Secret = { number: string; pin: string };

/** A centre in a database of its own, and the story that is happening in it. */
export type World = {
  centre: TestCentre;
  page: Centre;
  limits: Limits;
  hours: Hours[];
  people: string[];
  now: number;
  /** What the database held after the last step. */
  shot: Shot;
  /** Of bookings, in the order in which they were made. */
  secrets: Map<string, Secret>;
  holds: string[];
  /** Ids of letters that the post has delivered, each as often as it was. */
  delivered: string[];
  /** How the post answers now. */
  postIs: "well" | "refuses" | "closed";
  staff: Record<"registrar" | "head", Member>;
  counts: ReturnType<typeof countsOf>;
  parent(): ReturnType<typeof contextOf<ReturnType<typeof somebody>>>;
  as(role: "registrar" | "head"): ReturnType<typeof contextOf<Member>>;
  worker(): ReturnType<typeof contextOf<{ kind: "worker" }>>;
  post(): Post;
  look(): Promise<Shot>;
  begin(): Promise<void>;
};

/** Opens a centre of five consultants, one room, a group and a pair. Its worker's jobs see no other centre. */
export async function openWorld({ name, limits: own }: Lane): Promise<World> {
  const base = await emptyDatabase(`model_${name}`);
  const root = openSuperuser(base.urls, 1);
  afterAll(() => root.end());
  const limits: Partial<Limits> = {
    ...{ bookingWindowDays: 2, bookingHorizonDays: 3, minNoticeMinutes: 60, slotStepMinutes: 45 },
    ...{ childcare: { offered: true, places: 2 }, openBookingsPerContact: 3, ...own },
  };
  const centre = await createCentre(base, {
    consultants: 5,
    hours: { startsAt: "09:00", endsAt: "10:30" },
    limits,
  });
  const staff = { registrar: await centre.member("registrar"), head: await centre.member("head") };
  const deps = (now: number) => base.deps({ clock: () => new Date(now), ...notices });
  const [room] = await addPlace(contextOf(deps(dawn), staff.head), { kind: "room", name: "Кабинет 1" });
  if (!room) throw new Error("the room was added");
  const people = centre.consultantIds;
  await root.unsafe("delete from app.openings");
  const hours = openingsOf(people, room.id);
  for (const { consultantId, from, until, seats, secondConsultantId, roomId } of hours) {
    await addOpenings(base, {
      ...{ tenantId: centre.tenantId, consultantId, startsAt: from, endsAt: until, validFrom: "2020-01-01" },
      ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], forms: ["in_person", "remote"], onHolidays: true, seats },
      ...(secondConsultantId && { secondConsultantId }),
      ...(roomId && { placeId: roomId }),
    });
  }
  const page = await centre.read();
  const world: World = {
    ...{ centre, page, limits: page.limits, hours, people, staff, counts: countsOf() },
    ...{
      now: dawn,
      holds: [],
      secrets: new Map(),
      delivered: [],
      postIs: "well",
      shot: await takeShot(root),
    },
    parent: () => contextOf(deps(world.now), somebody()),
    as: (role) => contextOf(deps(world.now), staff[role]),
    worker: () => contextOf(deps(world.now), { kind: "worker" }),
    post: () => postOf(world),
    look: () => takeShot(root),
    async begin() {
      await forgetEverybody(root);
      Object.assign(world, { now: dawn, holds: [], secrets: new Map(), delivered: [], postIs: "well" });
      world.shot = await takeShot(root);
    },
  };
  return world;
}

const notices = {
  notices: { publicAddress: "https://centre.example.ru", mail: true, smsProviders: [], showsOutbox: false },
};

/** Writes down what it delivers; refuses an address for good, or does not answer at all, when the story says so. */
const postOf = (world: World): Post => ({
  sms: new Map(),
  email: async ({ id }) => {
    if (world.postIs === "closed") return { code: "connection", trouble: "post" };
    if (world.postIs === "refuses") return { code: "550", trouble: "letter" };
    world.delivered.push(id);
    return "delivered";
  },
});
