import type { Clause } from "./regulation-block.ts";

type Content = Omit<Clause, "number">;

/** A clause under its number; several contents make one clause, as the source has it. */
export const clauseAt = (number: string, ...contents: readonly Content[]): Clause => {
  const items = contents.flatMap((content) => content.items ?? []);
  return {
    number,
    requirements: contents.flatMap(({ requirements }) => requirements),
    text: contents.map(({ text }) => text).join(" "),
    ...(items.length > 0 && { items }),
    ...(contents.some(({ fixed }) => fixed) && { fixed: true as const }),
  };
};
