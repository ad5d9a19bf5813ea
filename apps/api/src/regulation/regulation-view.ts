import { z } from "@hono/zod-openapi";
import { actLevels, Limits, RegulationTexts, regulations } from "@prosvet/domain";
import { DayView, InstantView } from "../http/views.ts";

export const ProfileView = z
  .object({
    name: z.string(),
    shortName: z.string(),
    organisation: z.string(),
    founder: z.string().nullable(),
    director: z.string(),
    directorName: z.string().nullable(),
    address: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    site: z.string().nullable(),
    openingHours: z.string(),
    accent: z.string(),
  })
  .openapi("CentreProfile");

export const ActView = z
  .object({
    id: z.uuid(),
    level: z.enum(actLevels),
    title: z.string(),
    number: z.string().nullable(),
    adoptedOn: DayView.nullable(),
    link: z.string().nullable(),
    offered: z.boolean(),
  })
  .openapi("LegalAct");

const EditionEntryView = z.object({
  id: z.uuid(),
  sets: z.enum(["limits", "texts"]),
  orderNumber: z.string(),
  effectiveFrom: DayView,
  createdAt: InstantView,
});

export const RegulationView = z
  .object({
    slug: z.string(),
    regulation: z.enum(regulations),
    profile: ProfileView,
    profileVersion: z.string().openapi({ description: "Её называют при изменении сведений." }),
    order: z.object({ number: z.string(), effectiveFrom: DayView }),
    editionId: z.uuid(),
    limits: Limits,
    texts: RegulationTexts,
    textVersionId: z.uuid().nullable().openapi({ description: "Её называют при изменении текстов." }),
    acts: z.array(ActView),
    editions: z.array(EditionEntryView),
  })
  .openapi("Regulation");

export const EditionView = z.object({ limits: Limits, texts: RegulationTexts }).openapi("RegulationEdition");
