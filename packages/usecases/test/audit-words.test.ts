import { globSync, readFileSync } from "node:fs";
import {
  auditActionWords,
  auditSubjectWords,
  bookingActionLabels,
  waitingActionLabels,
} from "@prosvet/domain";
import { expect, it } from "vitest";

const folder = new URL("../src/", import.meta.url).pathname;
const sources = globSync("**/*.ts", { cwd: folder })
  .map((path) => readFileSync(`${folder}${path}`, "utf8"))
  .filter((text) => text.includes("writeAudit("));

/** Codes that a call puts together from a prefix and a code of a closed list. */
const listed: Record<string, readonly string[]> = {
  bookings: [
    ...Object.keys(bookingActionLabels),
    ...Object.keys(waitingActionLabels),
    ...["set_video_link", "drop_video_link"],
  ],
  schedule: ["open", "change_opening", "withdraw_opening", "absence", "withdraw_absence", "close_place"],
};

it("[R6] every action that a use-case writes to the audit has words in Russian", () => {
  const found = (pattern: RegExp) =>
    sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code ?? ""));
  const literal = found(/(?:action: |ctx, )"([a-z_]+\.[a-z_]+)"/g);
  const prefixes = found(/`([a-z_]+)\.\$\{/g);
  expect(literal.length).toBeGreaterThan(40);
  expect(prefixes.length).toBeGreaterThan(3);
  const composed = prefixes.flatMap((prefix) => (listed[prefix] ?? ["?"]).map((code) => `${prefix}.${code}`));
  const wordless = [...literal, ...composed].filter((code) => !/^[А-Я]/.test(auditActionWords[code] ?? ""));
  expect([...new Set(wordless)]).toEqual([]);
});

it("[R6] every kind of thing that the audit is about has words in Russian", () => {
  const kinds = sources.flatMap((text) =>
    [...text.matchAll(/subject(?:Of)?\b[^{}\n]*\{ kind: "([^"]+)"/g)].map(([, kind]) => kind ?? ""),
  );
  expect(kinds.length).toBeGreaterThan(30);
  expect([...new Set(kinds)].filter((kind) => !/^[А-Я]/.test(auditSubjectWords[kind] ?? ""))).toEqual([]);
});
