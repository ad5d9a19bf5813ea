import { afterAll } from "vitest";

/** Counts the mutants of a file and how many were found; prints both when the file ends. */
export function tally(kind: string) {
  let [mutants, killed] = [0, 0];
  afterAll(() => console.log(`${kind}: mutants=${mutants} killed=${killed}`));
  return (isKilled: boolean) => {
    mutants += 1;
    if (isKilled) killed += 1;
    return isKilled;
  };
}
