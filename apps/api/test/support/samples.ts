import { randomUUID as newId } from "node:crypto";
import { anonymousBooking } from "./centre.ts";
import { serviceOf } from "./service.ts";

/** Ids that requests are made of: one's own, another centre's, or of nothing. */
export type Ids = {
  booking: string;
  consultant: string;
  slug: string;
  membership: string;
  limitVersion: string;
  freeTime: string;
};
export type Kind = Exclude<keyof Ids, "freeTime">;

export type Sample = {
  query?: string;
  body?: object;
  headers?: Record<string, string>;
  /** What somebody with every right gets for their own ids. */
  status: number;
};

const days = "from=2026-11-23&to=2026-11-25";
const reason = "Консультант заболел";
const key = () => ({ "idempotency-key": newId() });

/** A good request for every operation. One that is missing fails the matrix. */
export const samples: Record<string, (ids: Ids) => Sample> = {
  signIn: () => ({ body: { email: `${newId()}@example.ru`, password: "нет такого человека" }, status: 401 }),
  readSession: () => ({ status: 200 }),
  signOut: () => ({ status: 204 }),
  signOutEverywhere: () => ({ status: 204 }),
  choosePlace: ({ membership }) => ({ body: { membershipId: membership }, status: 404 }),
  listDay: () => ({ status: 200 }),
  listQueue: () => ({ status: 200 }),
  readBooking: () => ({ status: 200 }),
  confirmBooking: () => ({ body: {}, status: 200 }),
  assignBooking: ({ consultant }) => ({ body: { consultantId: consultant, reason }, status: 200 }),
  moveBooking: ({ consultant, freeTime }) => ({
    body: { startsAt: freeTime, consultantId: consultant, reason },
    status: 200,
  }),
  cancelBooking: () => ({ body: { reason }, status: 200 }),
  markNoShow: () => ({ body: {}, status: 422 }),
  discloseBooking: () => ({ body: { why: "Звонок о переносе" }, status: 200 }),
  listOwnSlots: ({ consultant }) => ({ query: `${days}&consultant=${consultant}`, status: 200 }),
  listConsultants: () => ({ status: 200 }),
  recordService: ({ booking, consultant }) => ({
    body: serviceOf(consultant, { bookingId: booking }),
    headers: key(),
    status: 201,
  }),
  listJournal: ({ consultant }) => ({ query: `year=2026&consultant=${consultant}`, status: 200 }),
  exportJournal: ({ consultant }) => ({ query: `year=2026&consultant=${consultant}`, status: 200 }),
  readRegulation: () => ({ status: 200 }),
  setLimits: ({ limitVersion }) => ({
    body: { basedOn: limitVersion, orderNumber: "2", effectiveFrom: "2026-11-23", limits: {} },
    status: 201,
  }),
  readDepartmentCounts: () => ({ query: "from=2026-01&to=2026-12", status: 200 }),
  listAllCentres: () => ({ status: 200 }),
  listCentres: () => ({ status: 200 }),
  readCentre: () => ({ status: 200 }),
  listSlots: ({ consultant }) => ({ query: `${days}&consultant=${consultant}`, status: 200 }),
  requestBooking: () => ({ body: anonymousBooking, headers: key(), status: 201 }),
};

/** Which kinds of ids a sample's body and query are made of. */
export function kindsIn(sample: (ids: Ids) => Sample): Kind[] {
  const asked = new Set<string>();
  const watched = new Proxy({} as Ids, { get: (_, name) => String(asked.add(String(name)) && newId()) });
  sample(watched);
  return [...asked].filter((name): name is Kind => name !== "freeTime");
}
