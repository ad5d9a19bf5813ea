import type { z } from "zod";
import type { Regulation } from "../catalogues/roles.ts";
import type { Refusal } from "../refusal.ts";
import { limitCatalogue } from "./limit-catalogue.ts";
import { type LimitName, Limits, limitNames } from "./limits.ts";
import { lockedRules } from "./locked-rules.ts";

type Fixed = { limit: "printoutPageCap" | "removableMediaAllowed"; value: number | boolean; message: string };

const fixedBy: Record<Regulation, readonly Fixed[]> = {
  garmonia: [
    {
      limit: "printoutPageCap",
      value: 5,
      message: "Порядок «Гармонии» разрешает распечатать до пяти листов А4, другое число не установить.",
    },
    {
      limit: "removableMediaAllowed",
      value: false,
      message: "Порядок «Гармонии» не допускает запись на носители получателя, включить её нельзя.",
    },
  ],
  klub: [],
};

function refusalOfUnknown(name: string): Refusal {
  const locked = lockedRules.find((rule) => rule.names.includes(name));
  if (!locked) {
    return { code: "limit_unknown", message: `Настройки «${name}» нет. Уберите её и сохраните снова.` };
  }
  const message = `${locked.title}. Это правило едино для всех центров, изменить его нельзя.`;
  return { code: "limit_locked", message, requirement: locked.requirement };
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "custom") return issue.message;
  const counted = "origin" in issue && issue.origin === "array" ? "выберите значений" : "укажите";
  if (issue.code === "too_small") return `${counted} не меньше ${issue.minimum}.`;
  if (issue.code === "too_big") return `${counted} не больше ${issue.maximum}.`;
  if (issue.code === "unrecognized_keys") return `уберите лишнее: ${issue.keys.join(", ")}.`;
  return "такого значения нет, выберите другое.";
}

function refusalOfIssue(issue: z.core.$ZodIssue, next: object): Refusal {
  const limit = issue.path[0] as LimitName;
  const { title, requirements } = limitCatalogue[limit];
  return {
    code: "limit_out_of_bounds",
    message: `«${title}»: ${wordsOf(issue)}`,
    limit,
    value: (next as Record<string, unknown>)[limit],
    requirement: requirements[0],
  };
}

/**
 * Why a centre under `regulation` may not set `next` (a whole set of limits; one left out takes its default).
 * Locked rules (R14, R28, R32, R39, R44, R48), bounds, and what the centre's own regulation fixes (R45, R47).
 */
export function refusalToSetLimits(regulation: Regulation, next: unknown): Refusal | null {
  if (typeof next !== "object" || next === null || Array.isArray(next)) {
    return { code: "limits_unreadable", message: "Настройки не прочитаны. Откройте страницу заново." };
  }
  const unknown = Object.keys(next).find((name) => !limitNames.includes(name as LimitName));
  if (unknown !== undefined) return refusalOfUnknown(unknown);

  const parsed = Limits.safeParse(next);
  if (!parsed.success) return refusalOfIssue(parsed.error.issues[0] as z.core.$ZodIssue, next);

  for (const { limit, value, message } of fixedBy[regulation]) {
    if (parsed.data[limit] === value) continue;
    const requirement = limitCatalogue[limit].requirements[0];
    return { code: "limit_fixed_by_regulation", message, limit, value, requirement };
  }
  return null;
}
