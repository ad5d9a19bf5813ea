import {
  firstRefusal,
  type Limits,
  type RatingChannel,
  type Refusal,
  refusalToRate,
  refusalToRateService,
  type ServiceState,
} from "@prosvet/domain";

type Given = { state: string; startedAt: Date; annulledAt: Date | null; mark: number | null };

/** What the rules say to a mark for a service: null, or why it is not taken (R54, R55); of no service, that none was given. */
export const refusalOfRating = (
  service: Given | null,
  rating: { mark: number; channel: RatingChannel; ratedAt: Date },
  { timezone, limits }: { timezone: string; limits: Limits },
): Refusal | null =>
  service === null
    ? refusalToRateService({ state: "draft", isAnnulled: false, isRated: false })
    : firstRefusal(
        () =>
          refusalToRateService({
            state: service.state as ServiceState,
            isAnnulled: service.annulledAt !== null,
            isRated: service.mark !== null,
          }),
        () => refusalToRate(rating, { givenAt: service.startedAt, timezone }, limits),
      );

/** What is said to the second of two marks that came at one moment. */
export const ratedAlready = (): Refusal | null =>
  refusalToRateService({ state: "given", isAnnulled: false, isRated: true });
