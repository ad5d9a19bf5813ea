import type { Regulation, ServiceForm, Speciality, Topic, Weekday } from "@prosvet/domain";

/** Hours in which a consultant receives every week. */
export type DemonstrationHours = {
  weekdays: Weekday[];
  startsAt: string;
  endsAt: string;
  forms: ServiceForm[];
  breakFrom?: string;
  breakUntil?: string;
  /** One of the rooms of the centre. */
  room?: string;
  /** More than one is a group. */
  seats?: number;
  durationMinutes?: number;
  /** The name of the consultant who receives with this one. */
  together?: string;
};

export type DemonstrationConsultant = {
  name: string;
  speciality: Speciality;
  position: string;
  about: string;
  /** What they answer; everything when nothing is said. */
  topics?: { topic: Topic; isMain: boolean }[];
  hours: DemonstrationHours[];
};

export type DemonstrationCentre = {
  slug: string;
  name: string;
  shortName: string;
  organisation: string;
  municipality: string;
  region: string;
  timezone: string;
  regulation: Regulation;
  address: string;
  phone: string;
  email?: string;
  director: string;
  openingHours: string;
  accent: string;
  orderNumber: string;
  staff: { head: string; registrar: string };
  rooms: string[];
  /** Where the centre goes to on the coming Saturday. */
  event: { name: string; address: string };
  consultants: DemonstrationConsultant[];
};

export const bothForms: ServiceForm[] = ["in_person", "remote"];
