import type { Ticket } from "../../api/types.ts";

const shown = 4;

/** The numbers that are called now, the newest call first, as many as a wall shows. */
export const lastCalled = (tickets: readonly Ticket[]): Ticket[] =>
  tickets
    .filter(({ state }) => state === "called")
    .sort((one, other) => (other.calledAt ?? "").localeCompare(one.calledAt ?? ""))
    .slice(0, shown);
