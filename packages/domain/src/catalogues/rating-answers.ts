/** The scale of the whole platform, the best first: how far the help has satisfied (R54, domain's E10). */
export const ratingMarks = [5, 4, 3, 2, 1] as const;
export type RatingMark = (typeof ratingMarks)[number];

export const ratingMarkLabels: Record<RatingMark, string> = {
  5: "Полностью устроило",
  4: "В основном устроило",
  3: "Устроило наполовину",
  2: "Скорее не устроило",
  1: "Совсем не устроило",
};

/** Whether the request for help was met, as its recipient says it (R17). */
export const requestMetAnswers = ["yes", "partly", "no"] as const;
export type RequestMet = (typeof requestMetAnswers)[number];

export const requestMetLabels: Record<RequestMet, string> = {
  yes: "Да",
  partly: "Отчасти",
  no: "Нет",
};
