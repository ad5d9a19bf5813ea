import type { Place } from "../api/types.ts";

const desk = { to: "/desk", label: "Приём" } as const;
const day = { to: "/day", label: "День" } as const;
const queue = { to: "/queue", label: "Записи" } as const;
const recordService = { to: "/services/new", label: "Записать услугу" } as const;
const journal = { to: "/journal", label: "Журнал" } as const;
const schedule = { to: "/schedule", label: "Расписание" } as const;
const line = { to: "/line", label: "Живая очередь" } as const;
const written = { to: "/written", label: "Письменные запросы" } as const;
const centre = { to: "/consultants", label: "Центр" } as const;

const sections = {
  centre: [day, desk, queue, recordService, journal, schedule, line, written, centre],
  department: [{ to: "/department", label: "Услуги по центрам" }],
  operator: [{ to: "/operator", label: "Центры" }],
} as const;

export type Section = (typeof sections)[Place["kind"]][number];

/** Sections of the navigation for the place a person works in; the number of each is its key. */
export function sectionsOf(place: Place): readonly Section[] {
  const all: readonly Section[] = sections[place.kind];
  // A registrar lives at the desk.
  if (place.kind === "centre" && place.role === "registrar")
    return [desk, ...all.filter(({ to }) => to !== desk.to)];
  return all;
}
