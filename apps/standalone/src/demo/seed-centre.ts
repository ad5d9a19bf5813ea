import type { TenantId } from "@prosvet/db";
import type { Owner } from "@prosvet/db/owner";
import type { Deps, Member } from "@prosvet/usecases";
import {
  addConsultant,
  addMember,
  addMunicipality,
  addOpenings,
  createCentre,
} from "@prosvet/usecases/set-up";
import type { DemonstrationCentre } from "./centres.ts";

export type SeededCentre = { slug: string; registrar: Member; consultants: Member[] };

type Tools = {
  deps: Deps;
  owner: Owner;
  account(email: string, who: string, displayName: string): Promise<string>;
};

const openSince = "2025-09-01";
const roleNames = { head: "руководитель", registrar: "регистратор", consultant: "консультант" } as const;

/** Opens one demonstration centre with its staff, its consultants and their weekly hours. */
export async function seedCentre(
  tools: Tools,
  centre: DemonstrationCentre,
  departmentId: string,
): Promise<SeededCentre> {
  const { deps, owner } = tools;
  const { municipality, region, consultants, staff, ...profile } = centre;
  const municipalityId = await addMunicipality(owner, { name: municipality, region });
  const place = { departmentId, municipalityId, effectiveFrom: openSince, demonstration: true };
  const tenantId = await createCentre(owner, deps.keyring, { ...profile, ...place });
  const join = joining(tools, centre, tenantId);
  await join("head", staff.head, "rukovoditel");
  const registrar = await join("registrar", staff.registrar, "registrator");
  const people: Member[] = [];
  for (const [at, { hours, ...person }] of consultants.entries()) {
    const consultantId = await addConsultant(deps, { tenantId, ...person });
    for (const opening of hours)
      await addOpenings(deps, { tenantId, consultantId, validFrom: openSince, ...opening });
    people.push(await join("consultant", person.name, `konsultant${at + 1}`, consultantId));
  }
  return { slug: centre.slug, registrar, consultants: people };
}

const joining =
  ({ deps, account }: Tools, { slug, shortName }: DemonstrationCentre, tenantId: TenantId) =>
  async (
    role: Member["role"],
    displayName: string,
    mailbox: string,
    consultantId?: string,
  ): Promise<Member> => {
    const identityId = await account(
      `${mailbox}@${slug}.example`,
      `${roleNames[role]}, ${shortName}`,
      displayName,
    );
    const signed = { confidentialitySignedOn: openSince };
    return addMember(deps, { tenantId, identityId, role, displayName, consultantId, ...signed });
  };
