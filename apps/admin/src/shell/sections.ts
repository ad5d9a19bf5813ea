import type { Place } from "../api/types.ts";

const desk = { to: "/desk", label: "Приём" } as const;
const day = { to: "/day", label: "День" } as const;
const queue = { to: "/queue", label: "Записи" } as const;
const recordService = { to: "/services/new", label: "Записать услугу" } as const;
const journal = { to: "/journal", label: "Журнал" } as const;
const schedule = { to: "/schedule", label: "Расписание" } as const;
const line = { to: "/line", label: "Живая очередь" } as const;
const written = { to: "/written", label: "Письменные запросы" } as const;
const calendars = { to: "/calendars", label: "Календари и ссылки" } as const;
const notices = { to: "/notices", label: "Сообщения" } as const;
const limits = { to: "/limits", label: "Порядок и пределы" } as const;

const sections = {
  centre: [day, desk, queue, recordService, journal, schedule, line, written, calendars, notices, limits],
  department: [{ to: "/department", label: "Услуги по центрам" }],
  operator: [{ to: "/operator", label: "Центры" }],
} as const;

export type Section = (typeof sections)[Place["kind"]][number];

/** What the desk of a centre works with and a consultant does not. */
const ofDesk: readonly Section[] = [notices];

/** Sections of the navigation for the place a person works in; the number of each is its key. */
export function sectionsOf(place: Place): readonly Section[] {
  const all: readonly Section[] = sections[place.kind];
  const isConsultant = place.kind === "centre" && place.role === "consultant";
  // A registrar lives at the desk.
  if (place.kind === "centre" && place.role === "registrar")
    return [desk, ...all.filter(({ to }) => to !== desk.to)];
  return isConsultant ? all.filter((section) => !ofDesk.includes(section)) : all;
}
