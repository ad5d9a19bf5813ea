import { randomUUID as newId } from "node:crypto";
import { outbox } from "@prosvet/db/schema";
import { book, type Desk } from "./centre.ts";
import { testNow, type World } from "./world.ts";

const later = new Date(testNow.getTime() + 86_400_000);

/** A notice that was given up, of a booking of its own. Out: its id and the booking's. */
export async function failedNotice(
  world: World,
  desk: Desk,
  changes: Partial<typeof outbox.$inferInsert> = {},
) {
  const { tenantId } = desk.centre;
  const [id, { id: bookingId, number }] = [newId(), await book(world, desk)];
  const row = { tenantId, id, bookingId, kind: "booking_moved", version: 2, createdAt: testNow };
  const failure = {
    sendAfter: testNow,
    expiresAt: later,
    attempts: 48,
    lastFailure: "451",
    failedAt: testNow,
  };
  await world.base.owner.inTenant(tenantId, (tx) =>
    tx.insert(outbox).values({ ...row, ...failure, ...changes }),
  );
  return { id, bookingId, number };
}
