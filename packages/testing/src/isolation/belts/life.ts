import { newId } from "@prosvet/crypto";
import { addDays, dayOf } from "@prosvet/domain";
import {
  type BookingReceipt,
  type Centre,
  confirmBooking,
  contextOf,
  type Deps,
  listSlots,
  type Member,
  type RecordService,
  recordService,
  requestBooking,
} from "@prosvet/usecases";
import { createCentre, somebody, type TestCentre } from "../../create-centre.ts";
import type { TestDatabase } from "../../test-database.ts";
import { type BusyLife, liveBusily } from "./busy-life.ts";

/** A centre in which something has happened, its people, and the moment at which it is looked at. */
export type Life = BusyLife & {
  centre: TestCentre;
  page: Centre;
  head: Member;
  named: BookingReceipt;
  waiting: BookingReceipt;
  now: Date;
  span: { from: string; to: string };
  /** A line of the journal. */
  lineId: string;
};

/** One line of a journal, with no booking. */
export const lineOf = (centre: TestCentre, startedAt: Date): RecordService => ({
  consultantId: centre.consultantIds[0] as string,
  startedAt: startedAt.toISOString(),
  ...{ durationMinutes: 45, kind: "content", content: "methodical", form: "in_person" },
  ...{ channel: "face_to_face", topics: ["2"], outcome: "satisfied", participants: 1, printedSheets: 0 },
  ...{ childPresent: false, childcareGiven: false, category: "parent" },
});

/** Lives through the first days of a centre: a named booking that is confirmed, one without a time, a walk-in. */
export async function liveThrough(base: TestDatabase): Promise<Life> {
  const centre = await createCentre(base, { consultants: 2 });
  const now = new Date();
  const deps: Deps = base.deps({ clock: () => now });
  const [page, head] = [await centre.read(), await centre.member("head")];
  const from = dayOf(now, page.timezone);
  const span = { from, to: addDays(from, 9) };
  const parent = contextOf(deps, somebody());
  const [slot] = await listSlots(parent, page, { ...span, form: "in_person" });
  if (!slot) throw new Error("the centre has no free time");
  const asked = { form: "in_person", channel: "face_to_face" } as const;
  const named = await requestBooking(
    parent,
    page,
    {
      ...asked,
      startsAt: slot.startsAt.toISOString(),
      consultantId: slot.consultantId,
      question: "Вопрос",
      person: { name: "Анна", phone: "+79123456789" },
      consents: [{ purpose: "personal_data", version: 1 }],
    },
    newId(),
  );
  const waiting = await requestBooking(parent, page, { ...asked, anonymous: true }, newId());
  await confirmBooking(contextOf(deps, head), { id: named.id });
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const { id: lineId } = await recordService(contextOf(deps, head), lineOf(centre, hourAgo), newId());
  const [, consultantId = ""] = centre.consultantIds;
  await centre.member("consultant", consultantId);
  const busy = await liveBusily({ staff: contextOf(deps, head), parent, page, consultantId, span });
  return { centre, page, head, named, waiting, now, span, lineId, ...busy };
}
