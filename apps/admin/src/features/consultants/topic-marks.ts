import { type Topic, topics } from "@prosvet/domain";
import type { OwnTopic } from "../../api/types.ts";

/** How a consultant answers a topic: as one of their main ones, besides those, or not. */
export const marks = ["main", "also", "none"] as const;
export type Mark = (typeof marks)[number];

export const markLabels: Record<Mark, string> = { main: "Главная", also: "Тоже", none: "Нет" };

export type TopicMarks = Record<Topic, Mark>;

/** The marks of every topic as they stand. */
export function marksOf(own: readonly OwnTopic[]): TopicMarks {
  const markOf = (topic: Topic): Mark => {
    const found = own.find((one) => one.topic === topic);
    return found ? (found.isMain ? "main" : "also") : "none";
  };
  return Object.fromEntries(topics.map((topic) => [topic, markOf(topic)])) as TopicMarks;
}

/** The topics as they are sent; none is every topic. */
export const topicsOf = (marked: TopicMarks): OwnTopic[] =>
  topics
    .filter((topic) => marked[topic] !== "none")
    .map((topic) => ({ topic, isMain: marked[topic] === "main" }));
