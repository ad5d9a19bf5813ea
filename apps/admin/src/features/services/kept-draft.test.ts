import { limitPresets } from "@prosvet/domain";
import { expect, it } from "vitest";
import type { CentrePlace } from "../../api/types.ts";
import { draftFromText, textOfDraft } from "./kept-draft.ts";
import { newDraft } from "./service-draft.ts";

const centre = { timezone: "Asia/Yekaterinburg", consultantId: "c1" } as CentrePlace;
const now = new Date("2026-11-23T04:00:00Z");
const fresh = newDraft({ centre, limits: limitPresets.garmonia, booking: null, now });

it("a draft comes back as it was typed", () => {
  const typed = {
    ...fresh,
    topic: "5",
    requestSummary: "Слова",
    childCategories: ["gifted"],
  } as typeof fresh;
  expect(draftFromText(textOfDraft(typed), fresh)).toEqual(typed);
});

it("what another program kept under the same name and another kind is left out, and no form is none", () => {
  const strange = JSON.stringify({ topic: 5, childCategories: "gifted", unknown: "x", summary: "Слова" });
  expect(draftFromText(strange, fresh)).toEqual({ ...fresh, summary: "Слова" });
  expect(draftFromText("{", fresh)).toBeNull();
  expect(draftFromText("null", fresh)).toBeNull();
});
