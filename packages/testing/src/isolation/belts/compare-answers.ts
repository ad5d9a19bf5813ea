import type { Finding } from "../finding.ts";

const around = (text: string, at: number) => text.slice(Math.max(0, at - 30), at + 60);

/** Where an answer is not what it was, with a few words around the first difference. */
export function compareAnswers(
  rule: string,
  expected: Record<string, string>,
  actual: Record<string, string>,
): Finding[] {
  return Object.keys(expected)
    .filter((name) => expected[name] !== actual[name])
    .map((name) => {
      const [before, after] = [expected[name] ?? "", actual[name] ?? ""];
      const at = [...before].findIndex((character, index) => character !== after[index]);
      const from = at < 0 ? before.length : at;
      return { rule, object: name, detail: `${around(before, from)} became ${around(after, from)}` };
    });
}
