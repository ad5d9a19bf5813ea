/** Ways in which a recipient rates a service (R55). */
export const ratingChannels = ["site", "paper", "oral", "federal_portal", "phone"] as const;
export type RatingChannel = (typeof ratingChannels)[number];

export const ratingChannelLabels: Record<RatingChannel, string> = {
  site: "На сайте центра",
  paper: "Бумажная анкета",
  oral: "Устно",
  federal_portal: "Портал растимдетей.рф",
  phone: "Телефонный опрос",
};

/** Ways that the staff key in: the site is the recipient's own (R55). */
export const keyedRatingChannels = ["paper", "oral", "federal_portal", "phone"] as const;
export type KeyedRatingChannel = (typeof keyedRatingChannels)[number];
