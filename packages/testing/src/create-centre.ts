import { newId } from "@prosvet/crypto";
import { type TenantId, withAuth, withTenant } from "@prosvet/db";
import {
  consultants,
  departments,
  identities,
  memberships,
  municipalities,
  openings,
} from "@prosvet/db/schema";
import type { Limits, Regulation, ServiceForm } from "@prosvet/domain";
import {
  type Centre,
  contextOf,
  findCentre,
  type Member,
  createCentre as openCentre,
  type Parent,
} from "@prosvet/usecases";
import type { TestDatabase } from "./test-database.ts";

export type TestCentre = {
  tenantId: TenantId;
  slug: string;
  departmentId: string;
  consultantIds: string[];
  /** The centre as its pages see it, read anew. */
  read(): Promise<Centre>;
  member(role: Member["role"], consultantId?: string): Promise<Member>;
};

export type CentreWishes = {
  regulation?: Regulation;
  limits?: Partial<Limits>;
  timezone?: string;
  departmentId?: string;
  consultants?: number;
  /** Each consultant receives every day of the week in these hours. */
  hours?: { startsAt: string; endsAt: string };
  forms?: ServiceForm[];
  name?: string;
  now?: Date;
};

/** Somebody who opens a page; each call is another address. */
export const somebody = (): Parent => ({ kind: "parent", address: newId() });

/** A centre of the test's own, with consultants who receive every day, unknown to every other test. */
export async function createCentre(base: TestDatabase, wishes: CentreWishes = {}): Promise<TestCentre> {
  const slug = `c-${newId()}`;
  const departmentId = wishes.departmentId ?? (await createDepartment(base));
  const tenantId = await openCentre(base.owner, base.keyring, {
    slug,
    name: wishes.name ?? `Центр ${slug.slice(-6)}`,
    organisation: "Детский сад",
    departmentId,
    municipalityId: await municipalityOf(base, departmentId),
    timezone: wishes.timezone ?? "Asia/Yekaterinburg",
    regulation: wishes.regulation ?? "garmonia",
    shortName: "Центр",
    address: "ул. Садовая, 1",
    phone: "+7 347 000-00-00",
    director: "Заведующая",
    openingHours: "Ежедневно",
    orderNumber: "1",
    effectiveFrom: "2020-01-01",
    limits: wishes.limits,
  });
  const { startsAt, endsAt } = wishes.hours ?? { startsAt: "09:00", endsAt: "18:00" };
  const forms = wishes.forms ?? ["in_person", "remote"];
  const consultantIds = Array.from({ length: wishes.consultants ?? 1 }, () => newId());
  await withTenant(base.db, tenantId, async (tx) => {
    for (const [at, id] of consultantIds.entries()) {
      await tx.insert(consultants).values({
        tenantId,
        id,
        name: `Консультант ${at + 1}`,
        speciality: "psychologist",
        position: "Педагог-психолог",
      });
      for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
        await tx.insert(openings).values({
          tenantId,
          id: newId(),
          consultantId: id,
          weekday,
          startsAt,
          endsAt,
          validFrom: "2020-01-01",
          forms,
        });
      }
    }
  });
  return {
    tenantId,
    slug,
    departmentId,
    consultantIds,
    read: () => findCentre(contextOf(base.deps(), somebody()), slug),
    member: (role, consultantId) =>
      createMember(
        base,
        tenantId,
        role,
        role === "consultant" ? (consultantId ?? consultantIds[0]) : undefined,
      ),
  };
}

/** A department of a municipality of its own. */
export async function createDepartment({ owner }: TestDatabase): Promise<string> {
  const [municipalityId, departmentId] = [newId(), newId()];
  await owner.transact(async (tx) => {
    await tx
      .insert(municipalities)
      .values({ id: municipalityId, name: `Район ${municipalityId.slice(-6)}`, region: "Регион" });
    await tx.insert(departments).values({ id: departmentId, municipalityId, name: "Управление образования" });
  });
  return departmentId;
}

async function municipalityOf({ owner }: TestDatabase, departmentId: string): Promise<string> {
  const rows = await owner.transact(async (tx) => tx.select().from(departments));
  const found = rows.find(({ id }) => id === departmentId);
  if (!found) throw new Error("no such department");
  return found.municipalityId;
}

async function createMember(
  { db }: TestDatabase,
  tenantId: TenantId,
  role: Member["role"],
  consultantId?: string,
): Promise<Member> {
  const [identityId, membershipId] = [newId(), newId()];
  const displayName = "Сотрудник";
  await withAuth(db, async (tx) => {
    await tx
      .insert(identities)
      .values({ id: identityId, email: `${identityId}@example.ru`, passwordHash: "none", displayName });
  });
  await withTenant(db, tenantId, async (tx) => {
    await tx
      .insert(memberships)
      .values({ tenantId, id: membershipId, identityId, role, displayName, consultantId });
  });
  return {
    kind: "member",
    identityId,
    tenantId,
    membershipId,
    role,
    consultantId: consultantId ?? null,
    displayName,
  };
}
