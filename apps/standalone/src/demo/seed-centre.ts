import type { TenantId } from "@prosvet/db";
import type { Owner } from "@prosvet/db/owner";
import type { Deps, Member } from "@prosvet/usecases";
import { addConsultant, addMember, addMunicipality, createCentre } from "@prosvet/usecases/set-up";
import type { DemonstrationCentre } from "./demonstration-centre.ts";
import { seedSchedule } from "./seed-schedule.ts";

export type SeededCentre = { slug: string; head: Member; registrar: Member; consultants: Member[] };

type Tools = {
  deps: Deps;
  owner: Owner;
  account(email: string, who: string, displayName: string): Promise<string>;
};

const openSince = "2025-09-01";
const roleNames = { head: "руководитель", registrar: "регистратор", consultant: "консультант" } as const;

/** Opens one demonstration centre with its staff, its consultants, its rooms and its hours. */
export async function seedCentre(
  tools: Tools,
  centre: DemonstrationCentre,
  departmentId: string,
): Promise<SeededCentre> {
  const { deps, owner } = tools;
  const { municipality, region, consultants, staff, rooms, event, ...profile } = centre;
  const municipalityId = await addMunicipality(owner, { name: municipality, region });
  const place = { departmentId, municipalityId, effectiveFrom: openSince, demonstration: true };
  const tenantId = await createCentre(owner, deps.keyring, { ...profile, ...place });
  const join = joining(tools, centre, tenantId);
  const head = await join("head", staff.head, "rukovoditel");
  const registrar = await join("registrar", staff.registrar, "registrator");
  const members: Member[] = [];
  const people = new Map<string, string>();
  for (const [at, { name, speciality, position, about }] of consultants.entries()) {
    const consultantId = await addConsultant(deps, { tenantId, name, speciality, position, about });
    people.set(name, consultantId);
    members.push(await join("consultant", name, `konsultant${at + 1}`, consultantId));
  }
  const { timezone } = profile;
  await seedSchedule(
    deps,
    { rooms, event, consultants, timezone },
    { tenantId, head, people, since: openSince },
  );
  return { slug: centre.slug, head, registrar, consultants: members };
}

const joining = ({ deps, account }: Tools, { slug, shortName }: DemonstrationCentre, tenantId: TenantId) => {
  let signed = 0;
  return async (
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
    const obligation = { number: `${++signed}`, signedOn: openSince };
    // Who receives works here beside their own post; the others are of the organisation's staff.
    const kind = role === "consultant" ? ("part_time" as const) : ("employment" as const);
    const contract = { kind, number: `${10 + signed}-К`, signedOn: openSince };
    const member = { tenantId, identityId, role, displayName, consultantId, obligation, contract };
    return addMember(deps, member);
  };
};
