import { refusalOfFit } from "../bookings/refusal-of-offer.ts";
import type { Limits } from "../limits/limits.ts";
import { firstRefusal, type Refusal } from "../refusal.ts";
import { refusalOfConduct } from "./refusal-of-conduct.ts";
import { refusalOfOutcome } from "./refusal-of-outcome.ts";
import type { ServiceFacts, ServiceToRecord } from "./service-to-record.ts";

const topicCap = 3;

/**
 * Why the line may not enter the journal: when (R8), without a booking (R40), who took part (R41), conduct
 * (R28, R45, R47–R49), and, once it is no draft, its topic (R35) and outcome (R19, R21, R29, R50, R52).
 */
export const refusalToRecordService = (
  service: ServiceToRecord,
  facts: ServiceFacts,
  limits: Limits,
): Refusal | null =>
  firstRefusal(
    () => refusalOfMoment(service, facts, limits),
    () => refusalOfFit(service.form, service.channel),
    () => refusalOfParticipants(service),
    () => refusalOfConduct(service, limits),
    () => refusalOfAnnouncement(service, facts),
    () => (service.state === "draft" ? null : refusalOfTopics(service)),
    () => (service.state === "draft" ? null : refusalOfOutcome(service, limits)),
  );

function refusalOfMoment(service: ServiceToRecord, facts: ServiceFacts, limits: Limits): Refusal | null {
  if (service.startedAt > facts.now) {
    return {
      code: "service_in_future",
      message: "Услуга ещё не началась. Внесите её, когда она состоится.",
      requirement: "R8",
    };
  }
  if (!service.walkIn || limits.walkInAllowed) return null;
  return {
    code: "walk_in_not_allowed",
    message: "Центр принимает только по записи. Сначала внесите запись.",
    limit: "walkInAllowed",
    value: false,
    requirement: "R40",
  };
}

function refusalOfParticipants(service: ServiceToRecord): Refusal | null {
  if (service.kind === "event" || (service.participants ?? 1) <= 2) return null;
  return {
    code: "too_many_participants",
    message:
      "В одной услуге не больше двух участников с одним вопросом. Другой вопрос внесите отдельной услугой.",
    requirement: "R41",
  };
}

function refusalOfAnnouncement(
  { recordingAnnouncedAt }: ServiceToRecord,
  facts: ServiceFacts,
): Refusal | null {
  if (!recordingAnnouncedAt || recordingAnnouncedAt <= facts.now) return null;
  return {
    code: "recording_announced_in_future",
    message: "Получатель не мог предупредить о записи позже, чем сейчас. Исправьте время.",
    requirement: "R49",
  };
}

function refusalOfTopics(service: ServiceToRecord): Refusal | null {
  if (service.topics.length === 0) {
    return { code: "topic_missing", message: "Укажите тему: без неё услугу не закрыть.", requirement: "R35" };
  }
  if (service.topics.length <= topicCap) return null;
  return {
    code: "too_many_topics",
    message: "Оставьте не больше трёх тем.",
    value: topicCap,
    requirement: "R35",
  };
}
