/** The value below which the share `p` (0 to 1) of the values lies, by nearest rank. NaN of nothing. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}

/** The middle of several rounds: one that was disturbed does not move it. */
export const median = (values: readonly number[]) => quantile(values, 0.5);
