import type { Refusal } from "../refusal.ts";

/**
 * Why a service that failed technically may not be given again (R50 [Г 34; К 34]): it is repeated once, because each
 * repeat would count. A repeat that failed too is itself what is repeated next.
 */
export function refusalToRepeat(failed: { repeated: boolean }): Refusal | null {
  if (!failed.repeated) return null;
  return {
    code: "already_repeated",
    message:
      "Эту сорванную услугу уже оказали повторно. Если сорвался и повтор, выберите в журнале его; новое обращение внесите без повтора.",
    requirement: "R50",
  };
}
