import type { TenantTx } from "@prosvet/db";
import { type EditionContent, parseCentreTexts, RegulationTexts, regulationTextsOf } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import { readLimitsOf, selectProfile } from "../centres/index.ts";
import { selectVersions } from "./regulation-queries.ts";
import { selectTextsOf, selectTextVersions } from "./text-queries.ts";

/** One order that has changed the «Порядок»: its limits or its texts (R7). */
export type Edition = {
  id: string;
  sets: "limits" | "texts";
  orderNumber: string;
  effectiveFrom: string;
  createdAt: Date;
};

const place = ({ effectiveFrom, createdAt, id }: Edition) =>
  `${effectiveFrom} ${createdAt.toISOString()} ${id}`;

/** Every edition of the centre's «Порядок», the one that takes effect last first. */
export async function selectEditions(tx: TenantTx): Promise<Edition[]> {
  const [limits, texts] = await Promise.all([selectVersions(tx).execute(), selectTextVersions(tx)]);
  const editions: Edition[] = [
    ...limits.map((version) => ({ ...version, sets: "limits" as const })),
    ...texts.map((version) => ({ ...version, sets: "texts" as const })),
  ];
  return editions.sort((one, other) => (place(one) < place(other) ? 1 : -1));
}

/** The edition in force on a day of the centre: the last that has taken effect. */
export const editionOn = (editions: readonly Edition[], day: string): Edition | undefined =>
  editions.find(({ effectiveFrom }) => effectiveFrom <= day);

/** An edition whole, with what it left as it was. Throws `not_found`. */
export async function readEditionIn(
  tx: TenantTx,
  editions: readonly Edition[],
  id: string,
): Promise<EditionContent> {
  const at = editions.findIndex((edition) => edition.id === id);
  const standing = at < 0 ? [] : editions.slice(at);
  const limits = standing.find(({ sets }) => sets === "limits");
  if (!limits) throw notFound("Такой редакции Порядка нет. Обновите страницу.");
  const texts = standing.find(({ sets }) => sets === "texts");
  return { limits: await readLimitsOf(tx, limits.id), texts: await textsOf(tx, texts?.id) };
}

async function textsOf(tx: TenantTx, id: string | undefined): Promise<RegulationTexts> {
  if (id === undefined) {
    const [profile] = await selectProfile(tx);
    return regulationTextsOf(parseCentreTexts(profile?.texts));
  }
  const [version] = await selectTextsOf(tx, id);
  return RegulationTexts.parse(version?.texts);
}
