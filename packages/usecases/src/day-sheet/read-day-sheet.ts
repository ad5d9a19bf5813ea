import { withTenant } from "@prosvet/db";
import {
  type AccessNeed,
  accessNeedsOf,
  type BookingState,
  type CalendarDay,
  type Channel,
  dayOf,
  endOfDay,
  type ServiceForm,
  startOfDay,
  type Topic,
} from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { selectExpected } from "./day-sheet-queries.ts";

export const ReadDaySheet = z.strictObject({
  /** Today when none is named. */
  day: z.iso.date().optional(),
  consultantId: z.uuid().optional(),
});
export type ReadDaySheet = z.infer<typeof ReadDaySheet>;

/** One visit on a printed sheet: a number and a code, never a name and never an address. */
export type SheetVisit = {
  bookingId: string;
  number: string;
  recipientCode: string;
  anonymous: boolean;
  startsAt: Date;
  endsAt: Date;
  form: ServiceForm;
  channel: Channel;
  state: BookingState;
  topic: Topic | null;
  /** A room or an event; null where there is none. */
  place: string | null;
  /** An address for the visit is on file: it is shown with the booking, not on the sheet. */
  hasAddress: boolean;
  /** Given by two consultants: this is the other's sheet. */
  together: boolean;
  participants: number;
  childcareChildren: number;
  accessNeeds: AccessNeed[];
  recordingAnnounced: boolean;
};

export type DaySheet = {
  day: CalendarDay;
  timezone: string;
  centre: string;
  printedAt: Date;
  consultants: { id: string; name: string; visits: SheetVisit[] }[];
};

/** The day of a centre to be printed, by consultant and time; a consultant's is their own. Throws `forbidden`. */
export async function readDaySheet(ctx: Ctx, input: ReadDaySheet): Promise<DaySheet> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone, name } = await readCentreIn(tx, now);
    const day = input.day ?? dayOf(now, timezone);
    const whose = ownConsultantOf(actor) ?? input.consultantId ?? null;
    const found = await selectExpected(tx, startOfDay(day, timezone), endOfDay(day, timezone), whose);
    const consultants = new Map<string, DaySheet["consultants"][number]>();
    for (const { consultantId: id, consultantName, recipientId: _, ...visit } of found) {
      const sheet = consultants.get(id) ?? { id, name: consultantName, visits: [] };
      consultants.set(id, sheet);
      sheet.visits.push({
        ...visit,
        form: visit.form as ServiceForm,
        channel: visit.channel as Channel,
        state: visit.state as BookingState,
        topic: visit.topic as Topic | null,
        accessNeeds: accessNeedsOf(visit.accessNeeds),
      });
    }
    return { day, timezone, centre: name, printedAt: now, consultants: [...consultants.values()] };
  });
}
