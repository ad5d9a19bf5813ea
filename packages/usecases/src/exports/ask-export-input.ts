import { z } from "zod";
import { FamilyFilter } from "../families/index.ts";
import { LookWhy } from "../recipients/index.ts";
import { BookingRegisterFilter } from "../registers/index.ts";
import { JournalFilter } from "../services/index.ts";
import { exportFormats } from "./export-content.ts";

const page = { before: true, limit: true } as const;
const wish = {
  format: z.enum(exportFormats),
  use: z.enum(["general", "official"]),
  /** Why names are needed: given for official use, and for nothing else. */
  why: LookWhy.optional(),
};

/** A register's lines, chosen as its pages are. */
export const ServicesExport = JournalFilter.omit(page).extend(wish);
export const BookingsExport = BookingRegisterFilter.omit(page).extend(wish);
/** The register of families of a year: it has no filter. */
export const FamiliesExport = FamilyFilter.omit(page).extend(wish);
/** The letter to whom help was refused: to print, not to count. */
export const RefusalLetterExport = z.strictObject({ ...wish, format: z.enum(["pdf", "docx"]) });

export const AskExport = z.discriminatedUnion("document", [
  ServicesExport.extend({ document: z.literal("services") }),
  BookingsExport.extend({ document: z.literal("bookings") }),
  FamiliesExport.extend({ document: z.literal("families") }),
  RefusalLetterExport.extend({ document: z.literal("refusal_letter"), serviceId: z.uuid() }),
]);
export type AskExport = z.input<typeof AskExport>;
export type AskedExport = z.output<typeof AskExport>;
