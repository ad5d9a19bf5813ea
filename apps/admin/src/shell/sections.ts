import type { Place } from "../api/types.ts";

const day = { to: "/day", label: "День" } as const;
const queue = { to: "/queue", label: "Записи" } as const;
const recordService = { to: "/services/new", label: "Записать услугу" } as const;
const journal = { to: "/journal", label: "Журнал" } as const;
const limits = { to: "/limits", label: "Порядок и пределы" } as const;

const sections = {
  centre: [day, queue, recordService, journal, limits],
  department: [{ to: "/department", label: "Услуги по центрам" }],
  operator: [{ to: "/operator", label: "Центры" }],
} as const;

export type Section = (typeof sections)[Place["kind"]][number];

/** Sections of the navigation for the place a person works in; the number of each is its key. */
export const sectionsOf = (place: Place): readonly Section[] => sections[place.kind];
