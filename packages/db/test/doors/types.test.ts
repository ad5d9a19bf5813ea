import { type CentreTx, ofTenant, withPublic, withTenant } from "@prosvet/db";
import { consultants } from "@prosvet/db/schema";
import { createCentre, testDatabase } from "@prosvet/testing";
import { expect, it } from "vitest";

const base = testDatabase({ max: 1 });

const namesIn = (tx: CentreTx) => tx.select().from(consultants).where(ofTenant(tx, consultants)).execute();

it("what would go round a door does not compile, and does not run", async () => {
  const { tenantId } = await createCentre(base);
  const slug: string = "garmonia";
  // @ts-expect-error: a string that nobody has checked is no tenant.
  expect(() => withTenant(base.db, slug, namesIn)).toThrow("not a UUID");
  // @ts-expect-error: the pools are no transaction.
  expect(() => namesIn(base.db)).toThrow(TypeError);
  await withTenant(base.db, tenantId, async (tx) => {
    // @ts-expect-error: a transaction opens no other.
    expect(() => withPublic(tx satisfies object, tenantId, namesIn)).toThrow(TypeError);
    // @ts-expect-error: a transaction has none inside it.
    expect(tx.transaction).toBeUndefined();
  });
});
