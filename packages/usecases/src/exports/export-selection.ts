import { z } from "zod";

const Code = z.string().nullable();

/** What an export keeps of a journal's filter: codes and ids, as the query reads them. */
const Journal = z.object({
  year: z.int(),
  month: Code,
  consultantId: Code,
  form: Code,
  kind: Code,
  outcome: Code,
  topic: Code,
  corrected: z.boolean(),
  annulled: z.boolean(),
});

const Bookings = z.object({
  year: z.int(),
  month: Code,
  consultantId: Code,
  source: Code,
  state: Code,
});

const Families = z.object({ year: z.int() });

/** Which lines an export has, as its row keeps it. */
export const ExportSelection = z.discriminatedUnion("document", [
  Journal.extend({ document: z.literal("services") }),
  Bookings.extend({ document: z.literal("bookings") }),
  Families.extend({ document: z.literal("families") }),
  z.object({ document: z.literal("refusal_letter"), serviceId: z.uuid() }),
]);
export type ExportSelection = z.infer<typeof ExportSelection>;
export type RegisterSelection = Exclude<ExportSelection, { document: "refusal_letter" }>;
export type ServicesSelection = Extract<ExportSelection, { document: "services" }>;

/** As the query of the journal takes it. */
export const journalOf = (wanted: ServicesSelection) => ({ ...wanted, before: null, limit: 0 });
