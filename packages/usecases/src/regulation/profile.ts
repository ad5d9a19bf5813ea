import { sha256 } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import type { CentreProfile } from "@prosvet/domain";
import { readTenantEntry, selectProfile } from "../centres/index.ts";

/** Who the centre is, as its head writes it; `version` names it as it was read. */
export type OwnProfile = CentreProfile & { shortName: string; accent: string };

/** The profile of the centre of a transaction (R3, R4). */
export async function profileIn(tx: TenantTx): Promise<OwnProfile> {
  const entry = await readTenantEntry(tx);
  const [profile] = await selectProfile(tx);
  if (!entry || !profile) throw new Error("the centre has no profile");
  const { shortName, founder, director, directorName, address, phone, email, site } = profile;
  const { openingHours, accent } = profile;
  return {
    ...{ name: entry.name, shortName, organisation: entry.organisation, founder, director, directorName },
    ...{ address, phone, email, site, openingHours, accent },
  };
}

/** What whoever changes the profile says that they have seen. */
export const versionOfProfile = (profile: OwnProfile): string => sha256(JSON.stringify(profile)).slice(0, 32);
