import type { ImportWarning } from "@prosvet/domain";

/** What was found in a file, as it is shown: it may quote cells, so it is kept sealed. */
export type ImportVerdict = {
  /** Why the file could not be read as a journal at all, and what to do. */
  problem: string | null;
  unknownColumns: string[];
  leftOutColumns: string[];
  /** The first hundred. */
  faults: { row: number; column: string | null; message: string }[];
  warnings: { code: ImportWarning; rows: number; first: number[] }[];
  /** How many lines each year's book would get. */
  years: { year: number; lines: number }[];
};

export const noVerdict = (problem: string): ImportVerdict => ({
  problem,
  ...{ unknownColumns: [], leftOutColumns: [], faults: [], warnings: [], years: [] },
});
