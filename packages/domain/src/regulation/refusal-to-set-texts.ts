import type { z } from "zod";
import type { Refusal } from "../refusal.ts";
import { RegulationTexts } from "../texts/centre-texts.ts";
import { textCatalogue } from "../texts/text-catalogue.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { regulationChapters } from "./regulation-text.ts";
import { mayBeReworded } from "./reworded-clauses.ts";

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small") return "заполните всё и уберите пустые строки.";
  if (issue.code === "too_big") return `слишком длинно, не больше ${issue.maximum}.`;
  return "не прочитано, введите заново.";
}

/**
 * Why a centre may not set `next` as the texts of its «Порядок» (R1, R2, R7). In: its facts, for the clauses that it may
 * word itself: not those that a limit decides or that are the same for every centre (R14, R28, R32, R39, R44, R48).
 */
export function refusalToSetTexts(facts: RegulationFacts, next: unknown): Refusal | null {
  const parsed = RegulationTexts.safeParse(next);
  if (!parsed.success) {
    const issue = parsed.error.issues[0] as z.core.$ZodIssue;
    const name = issue.path[0] as keyof typeof textCatalogue | undefined;
    if (name === undefined || !Object.hasOwn(textCatalogue, name)) {
      return { code: "texts_unreadable", message: "Тексты не прочитаны. Откройте страницу заново." };
    }
    const { title, requirements } = textCatalogue[name];
    return {
      code: "text_out_of_bounds",
      message: `«${title}»: ${wordsOf(issue)}`,
      requirement: requirements[0],
    };
  }
  const clauses = regulationChapters(facts).flatMap((chapter) => chapter.clauses);
  for (const number of Object.keys(parsed.data.clauses)) {
    const clause = clauses.find((one) => one.number === number);
    if (!clause) {
      return { code: "clause_unknown", message: `Пункта ${number} в Порядке нет.`, requirement: "R7" };
    }
    if (mayBeReworded(clause)) continue;
    const message = `Пункт ${number} своими словами не изложить: он меняется вместе с пределами и сведениями о центре или един для всех центров.`;
    return { code: "clause_fixed", message, requirement: clause.requirements[0] ?? "R7" };
  }
  return null;
}
