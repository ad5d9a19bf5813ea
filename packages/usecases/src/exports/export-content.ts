import type { BookingLine, OfficialBookingLine } from "./booking-line.ts";
import type { FamilyLine, OfficialFamilyLine } from "./family-line.ts";
import type { OfficialServiceLine, ServiceLine } from "./service-line.ts";

export const exportFormats = ["xlsx", "pdf", "docx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What stands above and below the lines. `columns` are codes of the centre's template; `notes` are words. */
export type RegisterHeading = {
  title: string;
  centre: { name: string; timezone: string; organisation: string };
  period: string;
  columns: readonly string[];
  notes: readonly string[];
  signatures: readonly { post: string; name: string | null }[];
};

/** Who refuses, to whom and why (R52). Days are «2026-11-22». */
export type RefusalLetter = {
  sender: readonly string[];
  addressee: string;
  number: number;
  askedOn: string;
  writtenOn: string;
  topics: readonly string[];
  reason: string | null;
  words: string | null;
  referredTo: readonly string[];
  director: { post: string; name: string | null };
  watermark: string | null;
};

type General<Row> = { use: "general"; heading: RegisterHeading; rows: AsyncIterable<Row[]> };
type Official<Row> = {
  use: "official";
  watermark: string;
  heading: RegisterHeading;
  rows: AsyncIterable<Row[]>;
};

/** A register as a document: its lines come in batches, as from a bound book. */
export type RegisterContent =
  | ({ document: "services" } & (General<ServiceLine> | Official<OfficialServiceLine>))
  | ({ document: "bookings" } & (General<BookingLine> | Official<OfficialBookingLine>))
  | ({ document: "families" } & (General<FamilyLine> | Official<OfficialFamilyLine>));

/** The same for general use. */
export type GeneralContent = Extract<RegisterContent, { use: "general" }>;

/** What a document says: a program makes a file of it. */
export type ExportContent = RegisterContent | { document: "refusal_letter"; letter: RefusalLetter };

/** Makes a file: whole, or as a stream that reads the lines while it is read. */
export type ExportWriter = (
  content: ExportContent,
  format: ExportFormat,
) => Promise<Uint8Array | ReadableStream<Uint8Array>>;
