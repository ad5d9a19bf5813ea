import type { TenantId } from "@prosvet/db";
import type { CentreTexts, LegalAct, Limits, Regulation } from "@prosvet/domain";

/** What anybody may know of a centre before opening its page. */
export type CentreCard = {
  slug: string;
  name: string;
  organisation: string;
  municipality: string;
  timezone: string;
  demonstration: boolean;
};

export type PublicConsultant = {
  id: string;
  name: string;
  speciality: string;
  position: string;
  about: string;
  mayBeChosen: boolean;
};

/** An order that set limits or texts, by its number and the day from which it is in force. */
export type Order = { number: string; effectiveFrom: string };

/** Its version, and its size on the page. */
export type LogoMark = { version: string; width: number; height: number };

/** A centre as its own pages show it, with the limits in force today. */
export type Centre = CentreCard & {
  tenantId: TenantId;
  regulation: Regulation;
  shortName: string;
  address: string;
  phone: string | null;
  email: string | null;
  site: string | null;
  director: string;
  directorName: string | null;
  founder: string | null;
  openingHours: string;
  accent: string;
  /** Of the picture on its pages, in CSS pixels; null where the centre has none. */
  logo: LogoMark | null;
  texts: CentreTexts;
  limits: Limits;
  limitVersionId: string;
  /** The last of the orders in force: of limits or of texts. */
  order: Order;
  /** What the centre is guided by, as its page shows it. */
  acts: LegalAct[];
  consultants: PublicConsultant[];
};
