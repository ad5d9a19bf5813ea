import { searchedName } from "../recipients/searched-name.ts";
import type { Naming } from "./find-namings.ts";

/** The words of names: in: «Петрова Анна Ивановна» and others; out: each word as it is looked for. */
export const wordsOfNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => searchedName(name).split(" ")).filter((word) => word.length > 1));

/** Whether this is the name of one of the staff, whom registers name anyway. */
export const isOfStaff = ({ forms }: Naming, staff: ReadonlySet<string>): boolean =>
  forms.some((form) => staff.has(form));
