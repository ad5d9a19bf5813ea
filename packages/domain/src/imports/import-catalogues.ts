import { channelLabels } from "../catalogues/channels.ts";
import { outcomeLabels, refusalReasonLabels } from "../catalogues/outcomes.ts";
import { childCategoryLabels, recipientCategoryLabels } from "../catalogues/recipient-categories.ts";
import { serviceFormLabels } from "../catalogues/service-forms.ts";
import { serviceContentLabels, serviceKindLabels } from "../catalogues/service-kinds.ts";
import { type Topic, topicCatalogue } from "../catalogues/topics.ts";
import { startsLike } from "../desk/starts-like.ts";
import { plainWords } from "./plain-words.ts";

const topicLabels = Object.fromEntries(topicCatalogue.map(({ code, label }) => [code, label])) as Record<
  Topic,
  string
>;

/** The catalogues whose words a file says, by column. */
export const importCatalogues = {
  kind: serviceKindLabels,
  content: serviceContentLabels,
  form: serviceFormLabels,
  channel: channelLabels,
  topics: topicLabels,
  outcome: outcomeLabels,
  refusal_reason: refusalReasonLabels,
  recipient_category: recipientCategoryLabels,
  child_category: childCategoryLabels,
} as const;

export type ImportCatalogue = keyof typeof importCatalogues;
export type CodeIn<Name extends ImportCatalogue> = keyof (typeof importCatalogues)[Name] & string;

const remembered = new Map<string, string | null>();
const mostRemembered = 2_000;

/**
 * The code that words of a cell say: its own, its label, or the beginnings of words of one label alone. Null when they
 * say none or several. «Очно» is «Очно, в помещении центра»; «выезд» is two things.
 */
export function codeSaid<Name extends ImportCatalogue>(name: Name, text: string): CodeIn<Name> | null {
  const key = `${name} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known as CodeIn<Name> | null;
  const code = find(Object.entries(importCatalogues[name]), text);
  // The words of a file repeat; what does not is forgotten with everything else.
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, code);
  return code as CodeIn<Name> | null;
}

function find(entries: [code: string, label: string][], text: string): string | null {
  const wanted = plainWords(text);
  if (wanted === "") return null;
  const exact = entries.find(
    ([code, label]) => code === text.trim() || plainWords(label) === wanted || `${code} ${label}` === text,
  );
  if (exact) return exact[0];
  const numbered = /^(\d{1,2}(?:\.\d)?)[.):]?\s+\D/.exec(text.trim())?.[1];
  if (numbered && entries.some(([code]) => code === numbered)) return numbered;
  if (wanted.length < 3) return null;
  const like = entries.filter(([, label]) => startsLike(label, text));
  return like.length === 1 ? (like[0]?.[0] ?? null) : null;
}

/** What a cell of a column may say, for the sheet that explains the template. */
export const wordsOfCatalogue = (name: ImportCatalogue): string[] =>
  Object.entries(importCatalogues[name]).map(([code, label]) =>
    name === "topics" ? `${code} ${label}` : label,
  );
