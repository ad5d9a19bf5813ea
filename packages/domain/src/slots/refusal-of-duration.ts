import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";

/** Why a service may not last so long or so short (R27, п. 13, абз. 17). */
export function refusalOfDuration(minutes: number, limits: Pick<Limits, "durationMinutes">): Refusal | null {
  const { min, max } = limits.durationMinutes;
  if (minutes >= min && minutes <= max) return null;
  return {
    code: "duration_out_of_bounds",
    message: `Укажите продолжительность от ${min} до ${max} минут.`,
    limit: "durationMinutes",
    value: limits.durationMinutes,
    requirement: "R27",
  };
}
