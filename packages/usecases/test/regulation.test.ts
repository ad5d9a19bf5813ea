import { limitPresets } from "@prosvet/domain";
import { createCentre, testDatabase } from "@prosvet/testing";
import { contextOf, readRegulation, setLimits } from "@prosvet/usecases";
import { expect, it } from "vitest";

const base = testDatabase();
const today = () => new Date().toISOString().slice(0, 10);

it("[R7] the head sets limits by an order; the pages show them at once and the earlier order stays on record", async () => {
  const centre = await createCentre(base, { regulation: "klub" });
  const head = contextOf(base.deps(), await centre.member("head"));
  expect((await centre.read()).limits.printoutPageCap).toBe(5);
  const limits = { ...limitPresets.klub, printoutPageCap: 8 };
  const changed = await setLimits(head, { orderNumber: "27", effectiveFrom: today(), limits });
  expect(changed).toMatchObject({ orderNumber: "27", limits: { printoutPageCap: 8 } });
  expect(changed.versions.map(({ orderNumber }) => orderNumber)).toEqual(["27", "1"]);
  expect((await centre.read()).limits.printoutPageCap).toBe(8);
});

it("[R7] an order for a later day is not in force before it", async () => {
  const centre = await createCentre(base, { regulation: "klub" });
  const head = contextOf(base.deps(), await centre.member("head"));
  const limits = { ...limitPresets.klub, bookingWindowDays: 5 };
  const { limits: inForce } = await setLimits(head, {
    orderNumber: "28",
    effectiveFrom: "2099-01-01",
    limits,
  });
  expect(inForce.bookingWindowDays).toBe(10);
});

it("[R47] what the regulation of «Гармония» fixes cannot be set there, and can in «Клуб про детство»", async () => {
  const order = { orderNumber: "2", effectiveFrom: today() };
  const [garmonia, klub] = [await createCentre(base), await createCentre(base, { regulation: "klub" })];
  const refused = setLimits(contextOf(base.deps(), await garmonia.member("head")), {
    ...order,
    limits: { ...limitPresets.garmonia, removableMediaAllowed: true },
  });
  await expect(refused).rejects.toMatchObject({ code: "refused", refusal: { requirement: "R47" } });
  const allowed = await setLimits(contextOf(base.deps(), await klub.member("head")), {
    ...order,
    limits: { ...limitPresets.klub, removableMediaAllowed: true },
  });
  expect(allowed.limits.removableMediaAllowed).toBe(true);
});

it("[R32] a rule that is locked for every centre cannot be set", async () => {
  const centre = await createCentre(base);
  const head = contextOf(base.deps(), await centre.member("head"));
  const limits = { ...limitPresets.garmonia, anonymityAllowed: false };
  await expect(setLimits(head, { orderNumber: "2", effectiveFrom: today(), limits })).rejects.toMatchObject({
    refusal: { code: "limit_locked", requirement: "R32" },
  });
});

it("[R4] nobody but the head sets limits; the others read them", async () => {
  const centre = await createCentre(base);
  const registrar = contextOf(base.deps(), await centre.member("registrar"));
  expect((await readRegulation(registrar)).limits.bookingWindowDays).toBe(10);
  const limits = { ...limitPresets.garmonia };
  await expect(
    setLimits(registrar, { orderNumber: "2", effectiveFrom: today(), limits }),
  ).rejects.toMatchObject({
    code: "forbidden",
  });
});
