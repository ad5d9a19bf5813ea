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

/** Clauses that the centre words itself, by their number (R7). */
const OwnClauses = z.record(z.string().regex(/^\d{1,2}(\.\d{1,2})?$/), line(4000)).default({});

const distinct =
  <Item>(keyOf: (item: Item) => string) =>
  (items: readonly Item[]) =>
    new Set(items.map(keyOf)).size === items.length;

const regulationTexts = {
  aboutText: line(6000),
  terms: Terms,
  given: lines,
  notDone: lines,
  crisisText: line(1000),
  clauses: OwnClauses,
};

/** The words of a centre that an order sets, with its limits (R1–R3, R7, R14, R28, R29, R43, R44, R47, R48). */
export const RegulationTexts = z.strictObject(regulationTexts);
export type RegulationTexts = z.infer<typeof RegulationTexts>;

/** Words of a centre that its regulation leaves to it; questions and consents have editions of their own (R30, R42). */
export const CentreTexts = z.strictObject({
  ...regulationTexts,
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
});
export type CentreTexts = z.infer<typeof CentreTexts>;
export type TextName = keyof CentreTexts;
export type TypicalQuestion = z.infer<typeof TypicalQuestion>;
export type Terms = z.infer<typeof Terms>;
export type ConsentText = z.infer<typeof ConsentText>;

/** A centre's texts as stored; throws ZodError. */
export const parseCentreTexts = (stored: unknown): CentreTexts => CentreTexts.parse(stored);

/** Only what an order sets of a centre's texts. */
export const regulationTextsOf = ({ aboutText, terms, given, notDone, crisisText, clauses }: CentreTexts) =>
  ({ aboutText, terms, given, notDone, crisisText, clauses }) satisfies RegulationTexts;

/** A centre's texts with those of the order in force; without one they are those that the centre opened with (R7). */
export const textsInForce = (kept: CentreTexts, set: RegulationTexts | null): CentreTexts => ({
  ...kept,
  ...set,
});
