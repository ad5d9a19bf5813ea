import { randomUUID } from "node:crypto";
import { withTenant } from "@prosvet/db";
import { bookings, recipients } from "@prosvet/db/schema";
import { createCentre } from "@prosvet/testing";
import { expect, it } from "vitest";
import { doorsAndSuperuser } from "./superuser.ts";

const { base } = doorsAndSuperuser();

it("bookings that wait for a time with a consultant take none of that consultant's time", async () => {
  const { tenantId, consultantIds } = await createCentre(base);
  const recipientId = randomUUID();
  const book = (startsAt: Date | null) =>
    withTenant(base.db, tenantId, (tx) =>
      tx.insert(bookings).values({
        ...{ tenantId, id: randomUUID(), number: randomUUID(), recipientId, consultantId: consultantIds[0] },
        ...{ form: "remote", channel: "video", source: "site", state: "requested" },
        ...{ requestedAt: new Date(), deadline: "2030-01-01" },
        ...(startsAt && { startsAt, endsAt: new Date(startsAt.getTime() + 2_700_000) }),
      }),
    );
  await withTenant(base.db, tenantId, (tx) =>
    tx
      .insert(recipients)
      .values({ tenantId, id: recipientId, code: randomUUID(), anonymous: true, category: "parent" }),
  );
  const noon = new Date("2030-01-07T07:00:00Z");
  for (const startsAt of [null, noon, null]) await book(startsAt);
  await expect(book(noon)).rejects.toMatchObject({ sqlstate: expect.stringMatching(/^23(505|P01)$/) });
});
