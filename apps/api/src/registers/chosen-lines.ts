import { z } from "@hono/zod-openapi";
import { bookingSources } from "@prosvet/domain";
import { type PrintRegister, registeredStates } from "@prosvet/usecases";
import { numberInQuery, Uuid } from "../http/fields.ts";
import { type JournalExportQuery, journalFilterOf } from "../services/journal-query.ts";

/** Which lines of the journal of bookings a page to print or a table holds. */
export const BookingLinesQuery = z.strictObject({
  year: numberInQuery(2000, 2100),
  month: numberInQuery(1, 12).optional(),
  consultant: Uuid.optional(),
  source: z.enum(bookingSources).optional(),
  state: z.enum(registeredStates).optional(),
});

/** The register of families of a year has no filter. */
export const FamilyLinesQuery = z.strictObject({ year: numberInQuery(2000, 2100) });

export const chosenServices = (query: z.output<typeof JournalExportQuery>): PrintRegister => {
  const { before: _before, limit: _limit, ...filter } = journalFilterOf(query);
  return { document: "services", ...filter };
};

export const chosenBookings = (query: z.output<typeof BookingLinesQuery>): PrintRegister => {
  const { consultant, ...filter } = query;
  return { document: "bookings", ...filter, ...(consultant !== undefined && { consultantId: consultant }) };
};

export const chosenFamilies = ({ year }: z.output<typeof FamilyLinesQuery>): PrintRegister => ({
  document: "families",
  year,
});
