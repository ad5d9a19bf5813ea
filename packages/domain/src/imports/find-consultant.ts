import { startsLike } from "../desk/starts-like.ts";
import { plainWords } from "./plain-words.ts";

export type NamedConsultant = { id: string; name: string };

/**
 * The consultants whom a cell may mean, by their whole name, by surname and initials, or by the name with a position
 * after it: «Петрова А. И., логопед». One is found, several are too many.
 */
export function consultantFinder(
  consultants: readonly NamedConsultant[],
): (text: string) => NamedConsultant[] {
  const known = new Map<string, NamedConsultant[]>();
  return (text) => {
    const found = known.get(text) ?? find(consultants, text);
    if (known.size < 2_000) known.set(text, found);
    return found;
  };
}

function find(consultants: readonly NamedConsultant[], text: string): NamedConsultant[] {
  const [name = ""] = text.split(/[,;(]/);
  const wanted = plainWords(name);
  if (wanted === "") return [];
  const exact = consultants.filter((one) => plainWords(one.name) === wanted);
  if (exact.length > 0) return exact;
  const before = consultants.filter((one) => `${plainWords(text)} `.startsWith(`${plainWords(one.name)} `));
  if (before.length > 0) return before;
  return consultants.filter((one) => startsLike(one.name, name));
}
