import { idList, isInList, planByValues, prepared, withTenant } from "@prosvet/db";
import { consultants } from "@prosvet/db/schema";
import { createCentre, testDatabase } from "@prosvet/testing";
import { asc, eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";

const base = testDatabase();

it("a query is planned for its own values inside, and as ever before and after", async () => {
  const { tenantId } = await createCentre(base);
  const modes = await withTenant(base.db, tenantId, async (tx) => {
    const mode = async () => {
      const [row] = await tx.execute<{ mode: string }>(
        sql`select current_setting('plan_cache_mode') as mode`,
      );
      return row?.mode;
    };
    return [await mode(), await planByValues(tx, mode), await mode()];
  });
  expect(modes).toEqual(["auto", "force_custom_plan", "auto"]);
});

it("a prepared query takes any number of ids as one value, and nothing but ids", async () => {
  const centre = await createCentre(base, { consultants: 3 });
  const named = prepared((db) =>
    db
      .select({ id: consultants.id })
      .from(consultants)
      .where(isInList(consultants.id, "ids"))
      .orderBy(asc(consultants.id)),
  );
  await withTenant(base.db, centre.tenantId, async (tx) => {
    const all = await tx
      .select({ id: consultants.id })
      .from(consultants)
      .where(eq(consultants.tenantId, tx.tenantId))
      .orderBy(asc(consultants.id));
    const ids = all.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    for (const wanted of [[], ids.slice(1, 2), ids]) {
      expect((await named(tx, { ids: idList(wanted) })).map(({ id }) => id)).toEqual(wanted);
    }
  });
  expect(() => idList(["x},{y"])).toThrow(TypeError);
});
