import { expect, it } from "vitest";
import { limitCatalogue } from "../limits/limit-catalogue.ts";
import { textCatalogue } from "../texts/text-catalogue.ts";
import type { RequirementId } from "./requirement.ts";
import { clauseOf, requirementOf, requirements } from "./requirements.ts";

it("the catalogue holds R1–R55 in order, each once", () => {
  expect(requirements.map(({ id }) => id)).toEqual(Array.from({ length: 55 }, (_, index) => `R${index + 1}`));
});

it("every requirement stands in at least one regulation and says in Russian what it is and how it is met", () => {
  for (const { id, clauses, rule, met } of requirements) {
    expect(clauses.garmonia ?? clauses.klub, id).toMatch(/^(пп?\.|абз\.) \d/);
    expect(
      [rule, met].every((text) => /^[А-ЯЁ«].*\.$/u.test(text)),
      id,
    ).toBe(true);
  }
});

it("the limit or text that sets a requirement exists and names the requirement back", () => {
  for (const { id, limit, text } of requirements) {
    if (limit) expect(limitCatalogue[limit].requirements, `${id} ${limit}`).toContain(id);
    if (text) expect(textCatalogue[text].requirements, `${id} ${text}`).toContain(id);
  }
});

it("every text names requirements that exist", () => {
  for (const { requirements: ids } of Object.values(textCatalogue)) {
    for (const id of ids) expect(requirementOf(id).id).toBe(id);
  }
});

it("a clause is numbered as its regulation numbers it", () => {
  expect(clauseOf("R36", "garmonia")).toBe("п. 20");
  expect(clauseOf("R36", "klub")).toBe("абз. 23");
  expect(clauseOf("R54", "garmonia")).toBe("п. 3.17");
  expect(clauseOf("R38", "klub")).toBeNull();
  expect(() => requirementOf("R56" as RequirementId)).toThrow(RangeError);
});
