import { expect, it } from "vitest";
import { recipientCategories } from "../catalogues/recipient-categories.ts";
import { regulations } from "../catalogues/roles.ts";
import { topicLabel } from "../catalogues/topics.ts";
import { textPresets } from "./text-presets.ts";

it.each(regulations)(
  "[R1] the page of «%s» says what the centre is for: parents' competence in bringing up",
  (regulation) => {
    expect(textPresets[regulation].aboutText).toMatch(/воспитани|развити/i);
  },
);

it("[R1] those who wish to take a child into their family are recipients of their own kind", () => {
  expect(recipientCategories).toEqual(
    expect.arrayContaining(["parent", "legal_representative", "prospective_adopter"]),
  );
});

it("[R2] «Гармония» says that it serves responsible parenthood and the family, and the journal has that topic", () => {
  expect(textPresets.garmonia.aboutText).toMatch(/родительств/i);
  expect(textPresets.garmonia.aboutText).toMatch(/семь/i);
  expect(topicLabel("13")).toMatch(/просвещени/i);
});
