import { randomUUID as newId } from "node:crypto";
import type { Caller } from "./caller.ts";
import type { Desk } from "./centre.ts";

/** A consultation given an hour before the test's now, to somebody anonymous who came without a booking. */
export const serviceOf = (by: Desk | string, more: object = {}) => ({
  consultantId: typeof by === "string" ? by : by.centre.consultantIds[0],
  startedAt: "2026-11-23T07:00:00+05:00",
  durationMinutes: 45,
  kind: "content",
  content: "consulting",
  form: "in_person",
  channel: "face_to_face",
  topics: ["3"],
  outcome: "satisfied",
  ...more,
});

/** Enters it with a key of its own. */
export const record = (caller: Caller, body: object, key: string = newId()) =>
  caller.post("/api/services", body, { "idempotency-key": key });
