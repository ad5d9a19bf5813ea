import { limitPresets } from "@prosvet/domain";
import { expect, it } from "vitest";
import type { CentrePlace } from "../../api/types.ts";
import { fromLast, fromTemplate, templateOf } from "./apply-template.ts";
import { newDraft } from "./service-draft.ts";

const centre = { timezone: "Asia/Yekaterinburg", consultantId: "c1" } as CentrePlace;
const now = new Date("2026-11-23T04:00:00Z");
const draft = {
  ...newDraft({ centre, limits: limitPresets.garmonia, booking: null, now }),
  ...{ topic: "5", secondTopic: "2", durationMinutes: "30", childCategories: ["gifted"] },
  ...{ summary: "Слова", name: "Иванова", requestSummary: "Слова", visitAddress: "ул. Лесная" },
} as ReturnType<typeof newDraft>;

it("[R33] a template keeps codes alone, and gives back what it was made of", () => {
  const body = templateOf(draft);
  for (const word of ["Слова", "Иванова", "Лесная"]) expect(JSON.stringify(body)).not.toContain(word);
  expect({ ...draft, ...fromTemplate(body) }).toEqual({ ...draft, participants: "1" });
});

it("as last time names the consultant only where the form may choose one", () => {
  const last = { ...templateOf(draft), consultantId: "c2" };
  expect(fromLast(last, true).consultantId).toBeUndefined();
  expect(fromLast(last, false).consultantId).toBe("c2");
});
