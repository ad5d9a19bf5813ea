import {
  channels,
  childCategories,
  outcomes,
  recipientCategories,
  serviceContents,
  serviceForms,
  serviceKinds,
  topics,
} from "@prosvet/domain";
import { z } from "zod";

/** What a line has in common with others: codes and numbers, no words and nobody (R33). */
export const TemplateBody = z.strictObject({
  kind: z.enum(serviceKinds),
  content: z.enum(serviceContents),
  form: z.enum(serviceForms),
  channel: z.enum(channels),
  topics: z.array(z.enum(topics)).max(3),
  outcome: z.enum(outcomes),
  durationMinutes: z.int().min(1).max(600),
  participants: z.int().min(1).max(500),
  category: z.enum(recipientCategories),
  childCategories: z.array(z.enum(childCategories)).max(childCategories.length).default([]),
  printedSheets: z.int().min(0).max(1000).default(0),
  childcareGiven: z.boolean().default(false),
});
export type TemplateBody = z.output<typeof TemplateBody>;

export const AddTemplate = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Everybody of the centre is offered it; only the head makes such a one. */
  forCentre: z.boolean().default(false),
  body: TemplateBody,
});
export type AddTemplate = z.output<typeof AddTemplate>;

export type ServiceTemplate = { id: string; name: string; forCentre: boolean; body: TemplateBody };

/** The last line that a member entered, as a template: all but the recipient and the words. */
export type LastRecorded = TemplateBody & { consultantId: string };
