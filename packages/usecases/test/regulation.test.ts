import { limitPresets } from "@prosvet/domain";
import { createCentre, testDatabase } from "@prosvet/testing";
import { type Ctx, contextOf, readRegulation, setLimits } from "@prosvet/usecases";
import { expect, it } from "vitest";

const base = testDatabase();
const today = () => new Date().toISOString().slice(0, 10);

type Order = { orderNumber: string; effectiveFrom: string; limits: object };

/** What a form sends: the order, with the version that was seen when it was opened. */
const seen = async (ctx: Ctx, order: Order) => ({
  ...order,
  limits: { ...order.limits },
  basedOn: (await readRegulation(ctx)).versionId,
});

it("[R7] the head sets limits by an order; the pages show them at once and the earlier order stays on record", async () => {
  const centre = await createCentre(base, { regulation: "klub" });
  const head = contextOf(base.deps(), await centre.member("head"));
  expect((await centre.read()).limits.printoutPageCap).toBe(5);
  const limits = { ...limitPresets.klub, printoutPageCap: 8 };
  const changed = await setLimits(
    head,
    await seen(head, { orderNumber: "27", effectiveFrom: today(), limits }),
  );
  expect(changed).toMatchObject({ orderNumber: "27", limits: { printoutPageCap: 8 } });
  expect(changed.versions.map(({ orderNumber }) => orderNumber)).toEqual(["27", "1"]);
  expect((await centre.read()).limits.printoutPageCap).toBe(8);
});

it("[R7] an order for a later day is not in force before it", async () => {
  const centre = await createCentre(base, { regulation: "klub" });
  const head = contextOf(base.deps(), await centre.member("head"));
  const limits = { ...limitPresets.klub, bookingWindowDays: 5 };
  const order = { orderNumber: "28", effectiveFrom: "2099-01-01", limits };
  const { limits: inForce } = await setLimits(head, await seen(head, order));
  expect(inForce.bookingWindowDays).toBe(10);
});

it("[R47] what the regulation of «Гармония» fixes cannot be set there, and can in «Клуб про детство»", async () => {
  const order = { orderNumber: "2", effectiveFrom: today() };
  const [garmonia, klub] = [await createCentre(base), await createCentre(base, { regulation: "klub" })];
  const [strict, free] = [
    contextOf(base.deps(), await garmonia.member("head")),
    contextOf(base.deps(), await klub.member("head")),
  ];
  const forbidden = { ...limitPresets.garmonia, removableMediaAllowed: true };
  const refused = setLimits(strict, await seen(strict, { ...order, limits: forbidden }));
  await expect(refused).rejects.toMatchObject({ code: "refused", refusal: { requirement: "R47" } });
  const settable = { ...limitPresets.klub, removableMediaAllowed: true };
  const allowed = await setLimits(free, await seen(free, { ...order, limits: settable }));
  expect(allowed.limits.removableMediaAllowed).toBe(true);
});

it("[R32] a rule that is locked for every centre cannot be set", async () => {
  const centre = await createCentre(base);
  const head = contextOf(base.deps(), await centre.member("head"));
  const limits = { ...limitPresets.garmonia, anonymityAllowed: false };
  const order = await seen(head, { orderNumber: "2", effectiveFrom: today(), limits });
  await expect(setLimits(head, order)).rejects.toMatchObject({
    refusal: { code: "limit_locked", requirement: "R32" },
  });
});

it("[R4] nobody but the head sets limits; the others read them", async () => {
  const centre = await createCentre(base);
  const registrar = contextOf(base.deps(), await centre.member("registrar"));
  expect((await readRegulation(registrar)).limits.bookingWindowDays).toBe(10);
  const limits = { ...limitPresets.garmonia };
  const order = await seen(registrar, { orderNumber: "2", effectiveFrom: today(), limits });
  await expect(setLimits(registrar, order)).rejects.toMatchObject({ code: "forbidden" });
});

it("[R7] of two heads who change the limits they both saw, one is told that the other was first", async () => {
  const centre = await createCentre(base, { regulation: "klub" });
  const heads = await Promise.all([centre.member("head"), centre.member("head")]);
  for (const effectiveFrom of [today(), "2099-01-01"]) {
    const orders = await Promise.all(
      heads.map(async (member, at) => {
        const head = contextOf(base.deps(), member);
        const limits = { ...limitPresets.klub, printoutPageCap: 6 + at };
        return { head, order: await seen(head, { orderNumber: `${30 + at}`, effectiveFrom, limits }) };
      }),
    );
    const answers = await Promise.allSettled(orders.map(({ head, order }) => setLimits(head, order)));
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", message: expect.stringContaining("Пределы изменил другой сотрудник") },
    });
  }
  const [head] = heads;
  expect((await readRegulation(contextOf(base.deps(), head as (typeof heads)[0]))).versions).toHaveLength(3);
});

it("[R7] limits are set on the version that was entered last, not on another centre's or on an older one", async () => {
  const [centre, other] = [await createCentre(base), await createCentre(base)];
  const head = contextOf(base.deps(), await centre.member("head"));
  const foreign = contextOf(base.deps(), await other.member("head"));
  const order = { orderNumber: "40", effectiveFrom: today(), limits: limitPresets.garmonia };
  const first = await seen(head, order);
  await setLimits(head, first);
  for (const stale of [first, await seen(foreign, order)]) {
    await expect(setLimits(head, stale)).rejects.toMatchObject({ code: "conflict" });
  }
  const { versionId, versions } = await setLimits(head, await seen(head, order));
  expect(versions[0]?.id).toBe(versionId);
  expect(versions).toHaveLength(3);
});
