import type { Ticket } from "../../api/types.ts";

/** Where a number stands in the line. */
export function stateInWords({ state, place }: Ticket): string {
  if (state === "done") return "принят";
  if (state === "waiting") return "ждёт";
  return place ? `приглашён: ${place}` : "приглашён";
}
