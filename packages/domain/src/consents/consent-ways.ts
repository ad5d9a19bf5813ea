import type { ConsentPurpose } from "../catalogues/document-kinds.ts";

/** How a consent is given. */
export const consentWays = ["page", "paper", "oral_by_phone"] as const;
export type ConsentWay = (typeof consentWays)[number];

export const consentWayLabels: Record<ConsentWay, string> = {
  page: "на странице записи",
  paper: "на бумаге",
  oral_by_phone: "устно, по телефону",
};

/** How a consent is taken back. */
export const withdrawalWays = ["in_person", "phone", "email", "paper_letter"] as const;
export type WithdrawalWay = (typeof withdrawalWays)[number];

export const withdrawalWayLabels: Record<WithdrawalWay, string> = {
  in_person: "лично в центре",
  phone: "по телефону",
  email: "письмом на электронную почту",
  paper_letter: "заявлением на бумаге",
};

/** What a scan is of. */
export const scanKinds = ["consent", "withdrawal", "other"] as const;
export type ScanKind = (typeof scanKinds)[number];

export const scanKindLabels: Record<ScanKind, string> = {
  consent: "согласие",
  withdrawal: "заявление об отзыве",
  other: "другой документ",
};

/** Purposes that the law and the regulation allow only in writing: nothing said or ticked stands for a signature (R42, R48). */
export const writtenPurposes: readonly ConsentPurpose[] = ["special_categories", "recording"];
