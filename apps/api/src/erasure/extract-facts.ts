import type { ExtractFacts } from "@prosvet/documents";
import { isoWithOffset, lookReasonInWords } from "@prosvet/domain";
import type { LookWhy, RecipientExtract } from "@prosvet/usecases";

const inFigures = (day: string) => day.split("-").reverse().join(".");

type From = { organisation: string; centre: string; why: LookWhy };

/** An extract as its letter says it: moments by the clock of the centre. */
export function extractFactsOf(extract: RecipientExtract, { organisation, centre, why }: From): ExtractFacts {
  const moment = (instant: Date) => {
    const [day = "", time = ""] = isoWithOffset(instant, extract.timezone).split("T");
    return `${inFigures(day)} ${time.slice(0, 5)}`;
  };
  const maybe = (instant: Date | null) => instant && moment(instant);
  return {
    ...{ organisation, centre, why: lookReasonInWords(why.reason, why.words ?? null).toLowerCase() },
    ...{ code: extract.code, otherCodes: extract.otherCodes, identity: extract.identity },
    ...{ anonymous: extract.anonymous, isErased: extract.erasedAt !== null },
    ...{ category: extract.category, childAgeYears: extract.childAgeYears },
    ...{ madeAt: moment(extract.madeAt), madeBy: extract.madeBy, since: moment(extract.since) },
    bookings: extract.bookings.map((row) => ({
      ...row,
      requestedAt: moment(row.requestedAt),
      startsAt: maybe(row.startsAt),
    })),
    services: extract.services.map((row) => ({
      ...row,
      startedAt: moment(row.startedAt),
      isAnnulled: row.annulledAt !== null,
    })),
    consents: extract.consents.map(({ purpose, givenAt, validUntil, withdrawnAt }) => ({
      purpose,
      givenAt: moment(givenAt),
      validUntil: validUntil && inFigures(validUntil),
      withdrawnAt: maybe(withdrawnAt),
    })),
    scans: extract.scans.map(({ uploadedAt }) => ({ uploadedAt: moment(uploadedAt) })),
    notices: extract.notices.map(({ booking, kind, createdAt, sentAt }) => ({
      ...{ booking, kind, createdAt: moment(createdAt), sentAt: maybe(sentAt) },
    })),
    looks: extract.looks.map(({ at, who }) => ({ at: moment(at), who })),
  };
}
