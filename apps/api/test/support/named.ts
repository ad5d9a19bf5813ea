import type { TestCentre } from "@prosvet/testing";
import type { World } from "./world.ts";

type Consent = { purpose: string; version: number };

/** The consent that a name or a contact needs, in the version that the centre shows now. */
export async function consentOf(world: World, centre: TestCentre): Promise<Consent[]> {
  const answer = await world.anybody.get(`/api/public/centres/${centre.slug}`);
  const { consents } = answer.read<{ consents: Consent[] }>();
  return consents
    .filter(({ purpose }) => purpose === "personal_data")
    .map(({ purpose, version }) => ({ purpose, version }));
}

/** What makes a booking one of somebody named, with the consent. */
export const named = async (world: World, centre: TestCentre, more: object = {}) => ({
  anonymous: undefined,
  person: { name: "Анна Иванова", phone: "8 (912) 345-67-89" },
  consents: await consentOf(world, centre),
  ...more,
});
