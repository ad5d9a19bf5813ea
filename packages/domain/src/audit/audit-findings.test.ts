import { expect, it } from "vitest";
import { auditFindingInWords, auditFindingKinds } from "./audit-findings.ts";

it("[R6] every kind of finding is said in words of its own, with the numbers that it is about", () => {
  const said = auditFindingKinds.map((kind) => auditFindingInWords({ kind, seq: 12, other: 15 }));
  expect(new Set(said).size).toBe(auditFindingKinds.length);
  for (const sentence of said) expect(sentence).toMatch(/^[А-Я].*\.$/);
  expect(auditFindingInWords({ kind: "cut_tail", seq: 12, other: 12 })).toContain("№ 12 нет");
  expect(auditFindingInWords({ kind: "cut_tail", seq: 12, other: 15 })).toContain("№ 12 – 15");
});
