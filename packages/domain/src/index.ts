export * from "./bookings/booking-actions.ts";
export * from "./bookings/booking-request.ts";
export * from "./bookings/refusal-of-childcare.ts";
export * from "./bookings/refusal-of-offer.ts";
export * from "./bookings/refusal-to-act.ts";
export * from "./bookings/refusal-to-book.ts";
export * from "./bookings/refusal-to-mark-overdue.ts";
export * from "./catalogues/booking-sources.ts";
export * from "./catalogues/channels.ts";
export * from "./catalogues/document-kinds.ts";
export * from "./catalogues/outcomes.ts";
export * from "./catalogues/rating-channels.ts";
export * from "./catalogues/recipient-categories.ts";
export * from "./catalogues/roles.ts";
export * from "./catalogues/service-forms.ts";
export * from "./catalogues/service-kinds.ts";
export * from "./catalogues/specialities.ts";
export * from "./catalogues/states.ts";
export * from "./catalogues/topics.ts";
export * from "./centres/slug.ts";
export * from "./certificates/refusal-to-issue-certificate.ts";
export * from "./consultants/refusal-to-open-access.ts";
export * from "./contacts/emails.ts";
export * from "./contacts/person-names.ts";
export * from "./contacts/phones.ts";
export * from "./limits/limit-catalogue.ts";
export { defaultLimits, type LimitName, Limits, limitNames, parseLimits } from "./limits/limits.ts";
export * from "./limits/locked-rules.ts";
export * from "./limits/presets.ts";
export * from "./limits/refusal-to-set-limits.ts";
export * from "./ratings/ratings.ts";
export * from "./refusal.ts";
export * from "./registers/register-columns.ts";
export {
  type RegisterColumn,
  type RegisterKind,
  registerKindLabels,
  registerKinds,
  servicesRegisterTitle,
} from "./registers/register-kinds.ts";
export * from "./requirements/requirement.ts";
export * from "./requirements/requirements.ts";
export * from "./retention/kept-until.ts";
export * from "./services/child-age-group.ts";
export * from "./services/count-of.ts";
export * from "./services/refusal-to-record-service.ts";
export * from "./services/refusal-to-repeat.ts";
export * from "./services/service-actions.ts";
export * from "./services/service-to-record.ts";
export * from "./services/service-year.ts";
export { freeSlots, type SlotSearch } from "./slots/free-slots.ts";
export * from "./slots/refusal-of-duration.ts";
export * from "./slots/refusal-to-take-slot.ts";
export { bookableDays } from "./slots/slot-bounds.ts";
export * from "./slots/slot-types.ts";
export * from "./texts/centre-texts.ts";
export * from "./texts/text-catalogue.ts";
export * from "./texts/text-presets.ts";
export * from "./time/calendar.ts";
export * from "./time/timezones.ts";
export * from "./time/words.ts";
export * from "./time/zoned.ts";
export * from "./time/zoned-words.ts";
export * from "./window/window.ts";
export * from "./window/window-standing.ts";
