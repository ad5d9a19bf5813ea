import type { Place } from "../api/types.ts";

const consultants = { to: "/consultants", label: "Консультанты" } as const;
const staff = { to: "/staff", label: "Сотрудники" } as const;
const consents = { to: "/consents", label: "Согласия" } as const;
const recipients = { to: "/recipients", label: "Получатели" } as const;
const personal = { to: "/personal", label: "Персональные данные" } as const;
const profile = { to: "/profile", label: "О центре" } as const;
const regulation = { to: "/regulation", label: "Порядок" } as const;
const limits = { to: "/limits", label: "Пределы" } as const;
const notices = { to: "/notices", label: "Сообщения" } as const;
const calendars = { to: "/calendars", label: "Календари" } as const;
const materials = { to: "/materials", label: "Материалы" } as const;
const organisations = { to: "/organisations", label: "Организации" } as const;
const questions = { to: "/typical-questions", label: "Типовые вопросы" } as const;
const control = { to: "/control", label: "Контроль" } as const;

const tabs = [
  consultants,
  recipients,
  personal,
  staff,
  profile,
  regulation,
  limits,
  consents,
  notices,
  calendars,
  materials,
  organisations,
  questions,
  control,
] as const;

export type CentreTab = (typeof tabs)[number];

/** What the desk of a centre works with and a consultant does not. */
const ofDesk: readonly CentreTab[] = [notices, consents, control, personal];

/** What the head alone answers for. */
const ofHead: readonly CentreTab[] = [staff];

/** What is opened seldom and stands together under «Центр»; none outside a centre. */
export function centreTabsOf(place: Place): readonly CentreTab[] {
  if (place.kind !== "centre") return [];
  const { role } = place;
  return tabs.filter(
    (tab) => (role !== "consultant" || !ofDesk.includes(tab)) && (role === "head" || !ofHead.includes(tab)),
  );
}

/** The tab that an address belongs to, with the screens behind it. */
export const tabAt = (offered: readonly CentreTab[], pathname: string): CentreTab | undefined =>
  offered.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
