import type { RequirementId } from "../requirements/requirement.ts";

export type LockedRule = {
  requirement: RequirementId;
  title: string;
  /** Names under which someone may try to set the rule; none of them is a limit. */
  names: readonly string[];
};

/** What no centre may switch off: both regulations make it a right or a ban. */
export const lockedRules: readonly LockedRule[] = [
  {
    requirement: "R32",
    title: "Услугу можно получить анонимно: ни одно поле не становится обязательным",
    names: ["anonymityAllowed", "anonymousAllowed", "requiredFields", "personRequired", "contactRequired"],
  },
  {
    requirement: "R14",
    title: "Услуги бесплатны: оплаты нет",
    names: ["paymentRequired", "paymentAllowed", "paymentsAllowed", "price"],
  },
  {
    requirement: "R39",
    title: "Обращаться можно сколько угодно раз",
    names: ["servicesPerRecipient", "bookingsPerRecipient", "servicesPerYear", "repeatsAllowed"],
  },
  {
    requirement: "R48",
    title: "Центр не ведёт аудио- и видеозапись без письменного согласия",
    names: ["recordingAllowed", "recordingConsentRequired", "recordingWithoutConsent"],
  },
  {
    requirement: "R28",
    title: "Ребёнок не бывает получателем услуги: карточки ребёнка нет",
    names: ["childrenAsClients", "childCardAllowed", "helpToChildren"],
  },
  {
    requirement: "R44",
    title: "Письменное заключение по итогам консультации не выдаётся",
    names: ["writtenConclusionAllowed", "conclusionsAllowed", "writtenConclusion"],
  },
];
