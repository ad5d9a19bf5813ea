/** Where a booking came from (R31, R40); not a channel of the service itself. */
export const bookingSources = [
  "phone",
  "site",
  "email",
  "social_network",
  "in_person",
  "walk_in",
  "hotline",
  "referral",
] as const;
export type BookingSource = (typeof bookingSources)[number];

export const bookingSourceLabels: Record<BookingSource, string> = {
  phone: "По телефону",
  site: "На сайте",
  email: "По электронной почте",
  social_network: "Через социальную сеть",
  in_person: "Лично",
  walk_in: "Без записи, в момент обращения",
  hotline: "Горячая линия или портал растимдетей.рф",
  referral: "Направление от организации",
};
