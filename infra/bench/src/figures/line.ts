/** One printed line. `null` for what a line has none of. */
export type Line = {
  what: string;
  floor: string | null;
  subject: string;
  ratio: string | null;
  bar: string;
  verdict: Verdict;
};

export type Verdict = "meets" | "MISSES" | "NOT RUN" | "for interest";

export const verdictOf = (meets: boolean): Verdict => (meets ? "meets" : "MISSES");

/** A line for what could not be measured here, with the reason. */
export const notRun = (what: string, bar: string, reason: string): Line => ({
  ...{ what, floor: null, subject: reason, ratio: null, bar, verdict: "NOT RUN" },
});

export const ratioText = (ratio: number) => `${ratio.toFixed(2)} ×`;

/** Milliseconds in as many digits as they are worth. */
export const ms = (value: number) =>
  value >= 100 ? `${Math.round(value)} ms` : `${value.toFixed(value >= 10 ? 1 : 2)} ms`;

export const micros = (value: number) => `${value.toFixed(1)} µs`;
export const perSecond = (value: number) => `${Math.round(value)}/s`;
export const bytes = (value: number) => `${Math.round(value)} B`;
export const megabytes = (value: number) => `${Math.round(value / 2 ** 20)} MiB`;
