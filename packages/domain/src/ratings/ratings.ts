import type { RatingChannel } from "../catalogues/rating-channels.ts";
import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";
import { plural } from "../time/words.ts";
import { windowEndsAt } from "../window/window.ts";

/** The scale of the whole platform, so that centres compare: 1 to 5, from 4 on it is a good mark. */
export const ratingScale = { least: 1, most: 5, goodFrom: 4 } as const;

export const isGoodRating = (mark: number): boolean => mark >= ratingScale.goodFrom;

/** 23:59:59.999 of the last day for rating: `ratingWindowDays` after the day of the service (R54, п. 3.17, абз. 36). */
export const ratingEndsAt = (
  givenAt: Date,
  timezone: string,
  limits: Pick<Limits, "ratingWindowDays">,
): Date => windowEndsAt(givenAt, timezone, limits.ratingWindowDays);

/** Why the mark is not taken (R54, R55); for a paper or oral one `ratedAt` is when it was given, not typed in. */
export function refusalToRate(
  rating: { mark: number; channel: RatingChannel; ratedAt: Date },
  facts: { givenAt: Date; timezone: string },
  limits: Pick<Limits, "ratingEnabled" | "ratingWindowDays" | "ratingChannels">,
): Refusal | null {
  if (!limits.ratingEnabled) {
    const message = "Центр не проводит оценку качества.";
    return { code: "rating_not_offered", message, limit: "ratingEnabled", value: false, requirement: "R54" };
  }
  if (!limits.ratingChannels.includes(rating.channel)) {
    return {
      code: "rating_channel_not_offered",
      message: "Такой способ оценки в этом центре не предусмотрен. Выберите другой.",
      limit: "ratingChannels",
      value: limits.ratingChannels,
      requirement: "R55",
    };
  }
  if (rating.ratedAt < facts.givenAt) {
    return { code: "too_early", message: "Оценить услугу можно после неё.", requirement: "R54" };
  }
  const days = limits.ratingWindowDays;
  if (rating.ratedAt > ratingEndsAt(facts.givenAt, facts.timezone, limits)) {
    return {
      code: "rating_window_closed",
      message: `Оценить услугу можно было в течение ${days} ${plural(days, "дня", "дней", "дней")} после неё.`,
      limit: "ratingWindowDays",
      value: days,
      requirement: "R54",
    };
  }
  const { least, most } = ratingScale;
  if (Number.isInteger(rating.mark) && rating.mark >= least && rating.mark <= most) return null;
  return {
    code: "rating_out_of_scale",
    message: `Поставьте оценку от ${least} до ${most}.`,
    requirement: "R54",
  };
}
