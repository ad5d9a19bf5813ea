import type { TenantTx } from "@prosvet/db";
import type { z } from "zod";
import { AppError } from "../app-error.ts";
import type { Member } from "../context.ts";
import { bookingSelectionOf, numberBookings, numberedAtOnce } from "../registers/index.ts";
import { selectionOf } from "../services/index.ts";
import type { BookingsExport, FamiliesExport, ServicesExport } from "./ask-export-input.ts";
import { countBookingLines } from "./booking-line-queries.ts";
import { journalOf, type RegisterSelection } from "./export-selection.ts";
import { countFamilyLines } from "./family-line-queries.ts";
import { countServiceLines } from "./service-line-queries.ts";

type Wish = "format" | "use" | "why";
type Wanted =
  | (Omit<z.output<typeof ServicesExport>, Wish> & { document: "services" })
  | (Omit<z.output<typeof BookingsExport>, Wish> & { document: "bookings" })
  | (Omit<z.output<typeof FamiliesExport>, Wish> & { document: "families" });

/** The lines that are wanted, as queries read them; a consultant's are those that are theirs (R34). Throws `refused`. */
export function selectionFor(actor: Member, wanted: Wanted): RegisterSelection {
  if (wanted.document === "families") {
    if (actor.role !== "consultant") return wanted;
    throw new AppError("forbidden", "Журнал учёта семей ведут руководитель и регистратор.");
  }
  if (wanted.document === "services") {
    const { document, ...filter } = wanted;
    const { before: _before, limit: _limit, ...selection } = selectionOf(actor, { ...filter, limit: 1 });
    return { document, ...selection };
  }
  const { document, ...filter } = wanted;
  const { before: _before, limit: _limit, ...selection } = bookingSelectionOf(actor, { ...filter, limit: 1 });
  return { document, ...selection };
}

/** How many lines they are; bookings that have no number yet get it first. */
export async function countLines(tx: TenantTx, wanted: RegisterSelection, timezone: string): Promise<number> {
  if (wanted.document === "services") return countServiceLines(tx, journalOf(wanted));
  if (wanted.document === "families") return countFamilyLines(tx, wanted.year);
  while ((await numberBookings(tx, wanted.year, timezone)) === numberedAtOnce);
  return countBookingLines(tx, wanted);
}
