import type { TenantId } from "@prosvet/db";
import type { CentreTexts, Limits, Regulation } from "@prosvet/domain";

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
  openingHours: string;
  accent: string;
  texts: CentreTexts;
  limits: Limits;
  limitVersionId: string;
  consultants: PublicConsultant[];
};
