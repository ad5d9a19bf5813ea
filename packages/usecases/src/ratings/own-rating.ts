import { type Limits, ratingEndsAt, ratingScale } from "@prosvet/domain";
import { refusalOfRating } from "./refusal-of-rating.ts";

/** How the recipient of a service stands with rating it. */
export type OwnRating = {
  /** The last moment at which it may be rated. */
  until: Date;
  /** Null while there is none. */
  mark: number | null;
  ratedAt: Date | null;
  mayRate: boolean;
};

type Given = {
  state: string;
  startedAt: Date;
  annulledAt: Date | null;
  mark: number | null;
  ratedAt: Date | null;
};

/** The same of a service that was given, at a moment. */
export function ownRatingOf(
  service: Given,
  place: { timezone: string; limits: Limits },
  now: Date,
): OwnRating {
  const { startedAt, mark, ratedAt } = service;
  const some = { mark: ratingScale.most, channel: "site", ratedAt: now } as const;
  return {
    until: ratingEndsAt(startedAt, place.timezone, place.limits),
    mark,
    ratedAt,
    mayRate: refusalOfRating(service, some, place) === null,
  };
}
