import type { CentreTx } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import type { CentreKey } from "../centres/index.ts";
import { type FamilyRow, familyRowsOf } from "../families/index.ts";
import { type FamilyLine, familyLineOf, type OfficialFamilyLine } from "./family-line.ts";
import { readMembersOf, selectFamilyLines } from "./family-line-queries.ts";
import { openNames } from "./open-names.ts";
import { selectFamilyConsentsOf } from "./sealed-queries.ts";
import type { Reading } from "./service-lines.ts";

const familiesAtOnce = 500;

type BeyondFamily<Row> = (tx: CentreTx, rows: FamilyRow[], lines: FamilyLine[]) => Promise<Row[]>;

export const noMoreOfFamilies: BeyondFamily<FamilyLine> = async (_, _rows, lines) => lines;

/** The register of families of a year from its first number on, each batch in a transaction of its own (R10). */
export async function* familyLines<Row>(
  read: Reading,
  { year, timezone }: { year: number; timezone: string },
  beyond: BeyondFamily<Row>,
): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const { lines, last, isWhole } = await read(async (tx) => {
      const found = await selectFamilyLines(tx, year, { after, limit: familiesAtOnce });
      const rows = await familyRowsOf(tx, found, timezone);
      return {
        lines: rows.length === 0 ? [] : await beyond(tx, rows, rows.map(familyLineOf)),
        last: found.at(-1)?.number ?? after,
        isWhole: found.length === familiesAtOnce,
      };
    });
    if (lines.length > 0) yield lines;
    if (!isWhole) return;
    after = last;
  }
}

/** Names, contacts and the consent beside the codes, for one document for official use (R34). */
export const officialFamilyOf =
  (centreKey: CentreKey, timezone: string): BeyondFamily<OfficialFamilyLine> =>
  async (tx, rows, lines) => {
    const members = await readMembersOf(
      tx,
      rows.map(({ id }) => id),
    );
    const everybody = [...members.values()].flat();
    const nameOf = await openNames(tx, centreKey, everybody);
    const consents = await selectFamilyConsentsOf(tx, everybody);
    return lines.map((line, at) => {
      const ids = members.get(rows[at]?.id ?? "") ?? [];
      const known = ids.map(nameOf);
      const given = consents.filter(({ recipientId }) => ids.includes(recipientId));
      const consent = given.find(({ withdrawnAt }) => withdrawnAt === null) ?? given[0];
      return {
        ...line,
        names: known.flatMap(({ name }) => name ?? []),
        contacts: known.flatMap(({ phone, email }) => [phone ?? [], email ?? []].flat()),
        consent: consent
          ? {
              purpose: "family_register",
              number: consent.number,
              givenOn: dayOf(consent.givenAt, timezone),
              until: consent.until,
              withdrawnOn: consent.withdrawnAt && dayOf(consent.withdrawnAt, timezone),
            }
          : null,
      };
    });
  };
