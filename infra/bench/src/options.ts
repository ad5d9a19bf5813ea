import { parseArgs } from "node:util";

/** How much is filled in and how long it is measured. */
export type Options = {
  centres: number;
  services: number;
  bookings: number;
  rounds: number;
  seconds: number;
  /** Names of the rows wanted; empty means all. */
  rows: string[];
};

const full = { centres: 2000, services: 5_000_000, bookings: 800_000, rounds: 5, seconds: 5 };
const quick = { centres: 50, services: 100_000, bookings: 40_000, rounds: 3, seconds: 1.5 };

const number = { type: "string" } as const;

/** Reads the command line. Throws on an unknown option or a value that is no positive number. */
export function readOptions(line: string[]): Options {
  const { values } = parseArgs({
    args: line,
    options: {
      ...{ centres: number, services: number, bookings: number, rounds: number, seconds: number },
      ...{ quick: { type: "boolean" }, rows: { type: "string" } },
    },
  });
  const usual = values.quick ? quick : full;
  const positive = (name: keyof typeof full, whole: boolean) => {
    const given = values[name] === undefined ? usual[name] : Number(values[name]);
    if (given > 0 && (!whole || Number.isInteger(given))) return given;
    throw new Error(`--${name} needs a positive number`);
  };
  return {
    centres: positive("centres", true),
    services: positive("services", true),
    bookings: positive("bookings", true),
    rounds: positive("rounds", true),
    seconds: positive("seconds", false),
    rows: values.rows?.split(",").filter(Boolean) ?? [],
  };
}
