import type { CentreKey } from "../centres/index.ts";
import { ratingCommentPlace, servicePlace } from "../recipients/index.ts";
import { opened, openKeys, openNames } from "./open-names.ts";
import { readSealedOfLines } from "./sealed-queries.ts";
import type { OfficialServiceLine } from "./service-line.ts";
import type { Beyond } from "./service-lines.ts";

const inFigures = (day: string) => day.split("-").reverse().join(".");

/** Names beside the codes, and what was written of people, opened for one document for official use (R34). */
export const officialOf =
  (centreKey: CentreKey): Beyond<OfficialServiceLine> =>
  async (tx, found, lines, { materials }) => {
    if (found.length === 0) return [];
    const more = await readSealedOfLines(
      tx,
      found.map(({ id }) => id),
    );
    const both = found.flatMap(({ id, recipientId }) => {
      const secondId = more.get(id)?.secondId ?? null;
      return secondId === null ? [recipientId] : [recipientId, secondId];
    });
    const nameOf = await openNames(tx, centreKey, both);
    const keys = await openKeys(tx, centreKey, both);
    return lines.map((line, at) => {
      const { id, recipientId, anonymous } = found[at] ?? {};
      const sealed = id && more.get(id);
      if (!id || !recipientId || !sealed) throw new Error("a line of the journal is gone while it is read");
      const { secondId, secondCode, secondAnonymous, ratingId } = sealed;
      const key = keys.get(recipientId);
      const written = (column: "summary" | "request" | "visit_address", value: string | null) =>
        opened(key, value, servicePlace(tx.tenantId, column, id));
      return {
        ...line,
        name: anonymous ? null : nameOf(recipientId).name,
        secondRecipient:
          secondId === null || secondCode === null
            ? null
            : {
                recipientCode: secondCode,
                anonymous: secondAnonymous ?? false,
                name: nameOf(secondId).name,
              },
        visitAddress: written("visit_address", sealed.visitAddressSealed),
        requestSummary: written("request", sealed.requestSealed),
        recommendations: written("summary", sealed.summarySealed),
        materials: materials.get(id) ?? [],
        recordingConsent: sealed.consentNumber,
        ratingComment: opened(key, sealed.commentSealed, ratingCommentPlace(tx.tenantId, ratingId ?? "")),
        regulationVersion: `Приказ № ${sealed.orderNumber}, с ${inFigures(sealed.effectiveFrom)}`,
        recordedBy: sealed.recordedBy,
        recordedAt: sealed.recordedAt,
      };
    });
  };
