import type { Regulation } from "../catalogues/roles.ts";
import type { Limits } from "../limits/limits.ts";
import type { RegulationTexts } from "../texts/centre-texts.ts";
import type { CalendarDay } from "../time/calendar.ts";
import type { LegalAct } from "./legal-act.ts";

/** Who the centre is, as its regulation names it (R3, R4). */
export type CentreProfile = {
  name: string;
  organisation: string;
  founder: string | null;
  /** The post of whoever leads the organisation, and the name when it is given. */
  director: string;
  directorName: string | null;
  address: string;
  phone: string | null;
  email: string | null;
  site: string | null;
  openingHours: string;
};

/** Everything that a centre's «Порядок» is written from. */
export type RegulationFacts = {
  regulation: Regulation;
  centre: CentreProfile;
  /** The order in force that approved what is written. */
  order: { number: string; effectiveFrom: CalendarDay };
  limits: Limits;
  texts: RegulationTexts;
  acts: readonly LegalAct[];
};
