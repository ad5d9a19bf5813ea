import type { CentreTx } from "@prosvet/db";
import {
  addDays,
  type EndedTerms,
  lastDayPastTerm,
  retainedKinds,
  retentionOf,
  startOfDay,
} from "@prosvet/domain";
import type { OwnCentre } from "../centres/index.ts";
import { selectCandidates } from "./candidate-queries.ts";
import { keptOfRecipients } from "./kept-of-recipients.ts";

export type EndedOf = EndedTerms & { id: string; code: string };

const candidatesAtOnce = 200;

type Centre = Pick<OwnCentre, "limits" | "timezone">;

/**
 * The recipients of whom something is past its term on a day, batch by batch in the order of ids (R12). `read` runs each
 * batch in a transaction.
 */
export async function* endedTerms(
  read: <T>(run: (tx: CentreTx) => Promise<T>) => Promise<T>,
  { limits, timezone }: Centre,
  day: string,
): AsyncGenerator<EndedOf[]> {
  const latest = retainedKinds.map((kind) => lastDayPastTerm(kind, limits, day)).reduce(later);
  const before = startOfDay(addDays(latest, 1), timezone);
  for (let after: string | null = null; ; ) {
    const { ended, last, isWhole } = await read(async (tx) => {
      const found = await selectCandidates(tx, { before, after, limit: candidatesAtOnce });
      const kept = await keptOfRecipients(
        tx,
        found.map(({ id }) => id),
        timezone,
      );
      return {
        ended: found.flatMap(({ id, code }) => {
          const one = kept.get(id);
          const terms = one ? retentionOf(one, limits, day) : null;
          return terms ? [{ ...terms, id, code }] : [];
        }),
        last: found.at(-1)?.id ?? null,
        isWhole: found.length === candidatesAtOnce,
      };
    });
    if (ended.length > 0) yield ended;
    if (!isWhole) return;
    after = last;
  }
}

const later = (one: string, other: string) => (one > other ? one : other);
