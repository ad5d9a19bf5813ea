import { z } from "zod";
import { consentPurposes } from "../catalogues/document-kinds.ts";
import { topics } from "../catalogues/topics.ts";

const line = (most: number) => z.string().trim().min(1).max(most);
const lines = z.array(line(500)).min(1).max(30);

const TypicalQuestion = z.strictObject({
  code: z.string().regex(/^[a-z0-9_]{1,40}$/),
  text: line(300),
  topic: z.enum(topics).nullable(),
});

/** How the centre calls itself in the six cases. */
const Terms = z.strictObject({
  nominative: line(60),
  genitive: line(60),
  dative: line(60),
  accusative: line(60),
  instrumental: line(60),
  prepositional: line(60),
});

/** A consent is a document of its own by purpose; `{organisation}` and `{centre}` are filled in when shown. */
const ConsentText = z.strictObject({
  purpose: z.enum(consentPurposes),
  version: z.int().min(1).max(1000),
  title: line(200),
  text: line(8000),
});

const LegalAct = z.strictObject({
  title: line(400),
  level: z.enum(["federal", "regional", "municipal", "local"]),
  adoptedOn: z.iso.date().nullable(),
  link: z.url({ protocol: /^https?$/ }).nullable(),
});

const distinct =
  <Item>(keyOf: (item: Item) => string) =>
  (items: readonly Item[]) =>
    new Set(items.map(keyOf)).size === items.length;

/** Words of a centre that its regulation leaves to it (R1–R5, R7, R28–R30, R42–R44, R47, R48). */
export const CentreTexts = z.strictObject({
  aboutText: line(6000),
  terms: Terms,
  given: lines,
  notDone: lines,
  typicalQuestions: z
    .array(TypicalQuestion)
    .max(40)
    .refine(
      distinct((question: TypicalQuestion) => question.code),
      "Код вопроса повторяется.",
    ),
  consentTexts: z
    .array(ConsentText)
    .max(100)
    .refine(
      distinct((consent: ConsentText) => `${consent.purpose} ${consent.version}`),
      "Версия согласия повторяется.",
    ),
  legalBasis: z.array(LegalAct).max(100),
  crisisText: line(1000),
});
export type CentreTexts = z.infer<typeof CentreTexts>;
export type TextName = keyof CentreTexts;
export type TypicalQuestion = z.infer<typeof TypicalQuestion>;
export type Terms = z.infer<typeof Terms>;
export type ConsentText = z.infer<typeof ConsentText>;
export type LegalAct = z.infer<typeof LegalAct>;

/** A centre's texts as stored; throws ZodError. */
export const parseCentreTexts = (stored: unknown): CentreTexts => CentreTexts.parse(stored);
