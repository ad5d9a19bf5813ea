import { type TopicEntry, topicCatalogue } from "../catalogues/topics.ts";
import { startsLike } from "./starts-like.ts";

/**
 * Topics that a hurried hand means, the likeliest first: by number («6», «1,2») or by the beginnings of words of the
 * label («адап», «гот шк»). Nothing typed means none (R35).
 */
export function findTopics(typed: string): TopicEntry[] {
  const text = typed.trim().replace(",", ".");
  if (text === "") return [];
  const exact = topicCatalogue.filter(({ code }) => code === text);
  if (/^[\d.]+$/.test(text)) {
    return [...exact, ...topicCatalogue.filter(({ code }) => code !== text && code.startsWith(text))];
  }
  return topicCatalogue.filter(({ label }) => startsLike(label, text));
}
