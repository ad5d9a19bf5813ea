import { type CentreTx, type DirectoryTx, ofTenant, prepared } from "@prosvet/db";
import {
  centreLogos,
  centres,
  consultants,
  legalActs,
  limitVersions,
  municipalities,
  tenantKeys,
  tenants,
  textVersions,
} from "@prosvet/db/schema";
import { and, asc, desc, eq, isNull, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const card = {
  slug: tenants.slug,
  name: tenants.name,
  organisation: tenants.organisation,
  municipality: municipalities.name,
  timezone: tenants.timezone,
  demonstration: tenants.demonstration,
};

/** Nothing, asked only to be answered. */
export const selectOne = (tx: DirectoryTx) => tx.execute(sql`select 1`);

/** Every centre of the deployment, as anybody may see it, by name. */
export const selectCentreCards = (tx: DirectoryTx) =>
  tx
    .select(card)
    .from(tenants)
    .innerJoin(municipalities, eq(municipalities.id, tenants.municipalityId))
    .orderBy(sql`${tenants.name} collate "ru-x-icu"`);

/** The directory's entry of a slug, or null. */
export async function readDirectoryEntry(tx: DirectoryTx, slug: string) {
  const [entry] = await tx
    .select({ ...card, tenantId: tenants.id, regulation: tenants.regulation })
    .from(tenants)
    .innerJoin(municipalities, eq(municipalities.id, tenants.municipalityId))
    .where(eq(tenants.slug, slug));
  return entry ?? null;
}

/** The slug of the centre with this hostname, or null. */
export async function readSlugOfHost(tx: DirectoryTx, hostname: string) {
  const [entry] = await tx.select({ slug: tenants.slug }).from(tenants).where(eq(tenants.hostname, hostname));
  return entry?.slug ?? null;
}

const own = alias(tenants, "own");

/** The other centres of the municipality of the one with this slug, by name. */
export const selectNeighbours = (tx: DirectoryTx, slug: string, most: number) =>
  tx
    .select({ slug: tenants.slug, name: tenants.name })
    .from(tenants)
    .innerJoin(own, eq(own.municipalityId, tenants.municipalityId))
    .where(and(eq(own.slug, slug), ne(tenants.slug, slug)))
    .orderBy(sql`${tenants.name} collate "ru-x-icu"`)
    .limit(most);

/** The profile of the centre of this transaction: one row. */
export const selectProfile = (tx: CentreTx) => tx.select().from(centres).where(ofTenant(tx, centres));

/** The logo of the centre of this transaction without its image: none or one. */
export const selectLogoMark = (tx: CentreTx) =>
  tx
    .select({ version: centreLogos.version, width: centreLogos.width, height: centreLogos.height })
    .from(centreLogos)
    .where(ofTenant(tx, centreLogos));

/** Who receives in the centre now, by name in Russian order. */
export const selectConsultants = (tx: CentreTx) =>
  tx
    .select({
      id: consultants.id,
      name: consultants.name,
      speciality: consultants.speciality,
      position: consultants.position,
      about: consultants.about,
      mayBeChosen: consultants.mayBeChosen,
    })
    .from(consultants)
    .where(and(ofTenant(tx, consultants), isNull(consultants.leftOn)))
    .orderBy(sql`${consultants.name} collate "ru-x-icu"`);

const limitsInForce = prepared((db) =>
  db
    .select({
      id: limitVersions.id,
      orderNumber: limitVersions.orderNumber,
      effectiveFrom: limitVersions.effectiveFrom,
      limits: limitVersions.limits,
    })
    .from(limitVersions)
    .where(
      and(
        eq(limitVersions.tenantId, sql.placeholder("tenantId")),
        lte(limitVersions.effectiveFrom, sql.placeholder("day")),
      ),
    )
    .orderBy(desc(limitVersions.effectiveFrom), desc(limitVersions.createdAt), desc(limitVersions.id))
    .limit(1),
);

/** The limits in force on a day of the centre: the latest version that has taken effect. */
export const selectLimitsInForce = (tx: CentreTx, day: string) =>
  limitsInForce(tx, { tenantId: tx.tenantId, day });

/** The texts in force on a day of the centre: none before the first order that sets them, else one. */
export const selectTextsInForce = (tx: CentreTx, day: string) =>
  tx
    .select({
      id: textVersions.id,
      orderNumber: textVersions.orderNumber,
      effectiveFrom: textVersions.effectiveFrom,
      texts: textVersions.texts,
    })
    .from(textVersions)
    .where(and(ofTenant(tx, textVersions), lte(textVersions.effectiveFrom, day)))
    .orderBy(desc(textVersions.effectiveFrom), desc(textVersions.createdAt), desc(textVersions.id))
    .limit(1);

/** The acts that the centre is guided by: the state's first, then by title; `offered` ones alone for everybody. */
export const selectActs = (tx: CentreTx, { offered }: { offered: boolean }) =>
  tx
    .select({
      id: legalActs.id,
      level: legalActs.level,
      title: legalActs.title,
      number: legalActs.number,
      adoptedOn: legalActs.adoptedOn,
      link: legalActs.link,
      offered: sql<boolean>`${legalActs.withdrawnAt} is null`,
    })
    .from(legalActs)
    .where(and(ofTenant(tx, legalActs), offered ? isNull(legalActs.withdrawnAt) : undefined))
    .orderBy(
      sql`array_position(array['federal', 'regional', 'municipal', 'local'], ${legalActs.level})`,
      sql`${legalActs.title} collate "ru-x-icu"`,
      legalActs.id,
    )
    .limit(400);

/** The limits of one version. */
export const selectLimitsOf = (tx: CentreTx, versionId: string) =>
  tx
    .select({ limits: limitVersions.limits })
    .from(limitVersions)
    .where(and(eq(limitVersions.tenantId, tx.tenantId), eq(limitVersions.id, versionId)));

const keysOfCentre = prepared((db) =>
  db
    .select({
      id: tenantKeys.id,
      wrappedKey: tenantKeys.wrappedKey,
      purpose: tenantKeys.purpose,
      usableFrom: tenantKeys.usableFrom,
    })
    .from(tenantKeys)
    .where(eq(tenantKeys.tenantId, sql.placeholder("tenantId")))
    .orderBy(asc(tenantKeys.usableFrom), asc(tenantKeys.id)),
);

/** The wrapped keys of the centre, in the order in which they came into use. */
export const selectCentreKeys = (tx: CentreTx) => keysOfCentre(tx, { tenantId: tx.tenantId });

const tenantEntry = prepared((db) =>
  db
    .select({
      slug: tenants.slug,
      name: tenants.name,
      organisation: tenants.organisation,
      departmentId: tenants.departmentId,
      timezone: tenants.timezone,
      regulation: tenants.regulation,
    })
    .from(tenants)
    .where(eq(tenants.id, sql.placeholder("tenantId"))),
);

/** The directory's entry of the centre of this transaction. */
export async function readTenantEntry(tx: CentreTx) {
  const [entry] = await tenantEntry(tx, { tenantId: tx.tenantId });
  return entry ?? null;
}
