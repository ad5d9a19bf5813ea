/** A booking that needs childcare, or a time that is held for one. */
export type ChildcareTaken = { startsAt: Date; endsAt: Date; children: number };

/**
 * How many places of childcare are promised at some moment of a span (R16, п. 6б, абз. 10б): the most at once, because
 * two short visits one after the other need one place and not two. A visit that ends when another begins frees its place.
 */
export function childcarePlacesTaken(
  taken: readonly ChildcareTaken[],
  span: { startsAt: Date; endsAt: Date },
): number {
  const within = taken.filter(({ startsAt, endsAt }) => startsAt < span.endsAt && endsAt > span.startsAt);
  // The number only grows where a visit begins, or at the beginning of the span.
  const moments = [
    span.startsAt,
    ...within.map(({ startsAt }) => startsAt).filter((at) => at > span.startsAt),
  ];
  return moments.reduce((most, moment) => Math.max(most, childrenAt(within, moment)), 0);
}

const childrenAt = (taken: readonly ChildcareTaken[], moment: Date) =>
  taken.reduce(
    (sum, { startsAt, endsAt, children }) => (startsAt <= moment && endsAt > moment ? sum + children : sum),
    0,
  );
