import { newId } from "@prosvet/crypto";
import { type TenantId, withAuth } from "@prosvet/db";
import { identities } from "@prosvet/db/schema";
import type { Limits, Regulation, ServiceForm } from "@prosvet/domain";
import { type Centre, contextOf, findCentre, type Member, type Parent } from "@prosvet/usecases";
import {
  addConsultant,
  addMember,
  addMunicipality,
  addOpenings,
  createCentre as openCentre,
  createDepartment as openDepartment,
} from "@prosvet/usecases/set-up";
import type { TestDatabase } from "./test-database.ts";

export type TestCentre = {
  tenantId: TenantId;
  slug: string;
  departmentId: string;
  consultantIds: string[];
  /** The centre as its pages see it. */
  read(): Promise<Centre>;
  /** Somebody new of its staff. */
  member(role: Member["role"], consultantId?: string, wishes?: MemberWishes): Promise<Member>;
};

/** Everybody has signed the obligation of confidentiality unless a test wants somebody who has not. */
export type MemberWishes = { unsigned?: true };

export type CentreWishes = {
  regulation?: Regulation;
  limits?: Partial<Limits>;
  timezone?: string;
  departmentId?: string;
  /** Without it the centre is the only one of its municipality. */
  municipalityId?: string;
  consultants?: number;
  /** Each consultant receives every day of the week in these hours. */
  hours?: { startsAt: string; endsAt: string };
  forms?: ServiceForm[];
  name?: string;
  hostname?: string;
};

const longAgo = "2020-01-01";

/** Somebody who opens a page; each call is another address. */
export const somebody = (): Parent => ({ kind: "parent", address: newId() });

/** A centre of the test's own, with consultants who receive every day, unknown to every other test. */
export async function createCentre(base: TestDatabase, wishes: CentreWishes = {}): Promise<TestCentre> {
  const slug = `c-${newId()}`;
  const { departmentId = await createDepartment(base), hostname, limits } = wishes;
  const tenantId = await openCentre(base.owner, base.keyring, {
    ...{ slug, departmentId, hostname, limits },
    municipalityId: wishes.municipalityId ?? (await createMunicipality(base)),
    name: wishes.name ?? `Центр ${slug.slice(-6)}`,
    organisation: "Детский сад",
    timezone: wishes.timezone ?? "Asia/Yekaterinburg",
    regulation: wishes.regulation ?? "garmonia",
    shortName: "Центр",
    address: "ул. Садовая, 1",
    phone: "+7 347 000-00-00",
    director: "Заведующая",
    openingHours: "Ежедневно",
    orderNumber: "1",
    effectiveFrom: longAgo,
  });
  const consultantIds = await addConsultants(base, tenantId, wishes);
  return {
    ...{ tenantId, slug, departmentId, consultantIds },
    read: () => findCentre(contextOf(base.deps(), somebody()), slug),
    member: (role, consultantId, { unsigned } = {}) =>
      createMember(
        base,
        tenantId,
        role,
        role === "consultant" ? (consultantId ?? consultantIds[0]) : undefined,
        unsigned ? undefined : { number: "1", signedOn: longAgo },
      ),
  };
}

/** A municipality without a centre. Out: its id. */
export const createMunicipality = ({ owner }: TestDatabase): Promise<string> =>
  addMunicipality(owner, { name: `Район ${newId().slice(-6)}`, region: "Регион" });

/** A department of a municipality of its own. */
export async function createDepartment({ owner }: TestDatabase): Promise<string> {
  const municipality = { name: `Район ${newId().slice(-6)}`, region: "Регион" };
  return (await openDepartment(owner, { name: "Управление образования", municipality })).departmentId;
}

async function addConsultants(
  base: TestDatabase,
  tenantId: TenantId,
  wishes: CentreWishes,
): Promise<string[]> {
  const {
    consultants = 1,
    forms = ["in_person", "remote"],
    hours = { startsAt: "09:00", endsAt: "18:00" },
  } = wishes;
  const ids: string[] = [];
  for (let number = 1; number <= consultants; number++) {
    const person = {
      name: `Консультант ${number}`,
      speciality: "psychologist",
      position: "Педагог-психолог",
    } as const;
    const consultantId = await addConsultant(base, { tenantId, ...person });
    await addOpenings(base, {
      tenantId,
      consultantId,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      ...hours,
      forms,
      validFrom: longAgo,
      onHolidays: true,
    });
    ids.push(consultantId);
  }
  return ids;
}

async function createMember(
  base: TestDatabase,
  tenantId: TenantId,
  role: Member["role"],
  consultantId: string | undefined,
  obligation: { number: string; signedOn: string } | undefined,
) {
  const [identityId, displayName] = [newId(), "Сотрудник"];
  await withAuth(base.db, async (tx) => {
    await tx
      .insert(identities)
      .values({ id: identityId, email: `${identityId}@example.ru`, passwordHash: "none", displayName });
  });
  return addMember(base, { tenantId, identityId, role, displayName, consultantId, obligation });
}
