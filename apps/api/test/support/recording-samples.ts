import { randomUUID as newId } from "node:crypto";
import type { Ids, Sample } from "./samples.ts";

/** Of what a line of the journal says in words, and of what is handed with it. */
export const recordingSamples: Record<string, (ids: Ids) => Sample> = {
  discloseWords: () => ({ body: { why: { reason: "check" } }, status: 200 }),
  listHanded: () => ({ status: 200 }),
  // The recipient of that line is anonymous and came without a booking: they say an address for this letter alone.
  sendMaterials: ({ material }) => ({
    body: { materialIds: [material], way: "once", address: "babushka@example.ru" },
    headers: { "idempotency-key": newId() },
    status: 201,
  }),
};
