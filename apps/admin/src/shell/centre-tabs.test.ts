import { expect, it } from "vitest";
import type { CentrePlace, Place } from "../api/types.ts";
import { centreTabsOf, tabAt } from "./centre-tabs.ts";
import { sectionsOf } from "./sections.ts";

const at = (role: CentrePlace["role"]) => ({ kind: "centre", role }) as Place;
const roles = ["head", "registrar", "consultant"] as const;

it.each(roles)("every section of the %s has a digit of its own, and «Центр» is the last", (role) => {
  const sections = sectionsOf(at(role));
  expect(sections.length).toBeLessThanOrEqual(9);
  expect(sections.at(-1)?.label).toBe("Центр");
  expect(tabAt(centreTabsOf(at(role)), String(sections.at(-1)?.to))).toBeDefined();
});

it("a screen behind a tab belongs to it; other sections belong to none", () => {
  const tabs = centreTabsOf(at("head"));
  expect(tabAt(tabs, "/notices/texts")?.label).toBe("Сообщения");
  expect(tabAt(tabs, "/notices-of-others")).toBeUndefined();
  for (const { to, label } of sectionsOf(at("head"))) {
    if (label !== "Центр") expect(tabAt(tabs, to)).toBeUndefined();
  }
});

it("a consultant is offered neither messages nor consents nor control, and a department no tabs of a centre", () => {
  const offered: string[] = centreTabsOf(at("consultant")).map(({ to }) => to);
  for (const to of ["/notices", "/consents", "/control"]) expect(offered).not.toContain(to);
  expect(centreTabsOf({ kind: "department" } as Place)).toEqual([]);
});

it.each(["/staff"])("the head alone is offered %s", (wanted) => {
  const offered = roles.filter((role) => centreTabsOf(at(role)).some(({ to }) => to === wanted));
  expect(offered).toEqual(["head"]);
});
