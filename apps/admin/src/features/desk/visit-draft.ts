import {
  type Channel,
  channelsOf,
  type Limits,
  type RecipientCategory,
  type ServiceForm,
  type Topic,
} from "@prosvet/domain";
import type { Visit } from "../../api/desk.ts";
import { wireInstant } from "../../time/centre-clock.ts";

/** The form of a visit as it stands; what is left as it was is for the server to fill in. */
export type VisitDraft = {
  topic: Topic | null;
  consultantId: string;
  day: string;
  /** Empty is «just now»: the usual length ago. */
  time: string;
  minutes: string;
  form: ServiceForm;
  channel: Channel;
  category: RecipientCategory;
  childAge: string;
};

export function newVisit(limits: Limits, consultantId: string, today: string): VisitDraft {
  const form = limits.serviceForms[0] ?? "in_person";
  return {
    ...{ topic: null, consultantId, day: today, time: "", minutes: "" },
    ...{ form, channel: channelsOf(form, limits)[0] ?? "face_to_face" },
    ...{ category: "unspecified", childAge: "" },
  };
}

/** The visit as it is sent. */
export function visitToSend(draft: VisitDraft, topic: Topic, timezone: string): Visit {
  const { consultantId, day, time, minutes, form, channel, category, childAge } = draft;
  return {
    ...{ topic, form, channel, category },
    consultantId: consultantId || undefined,
    startedAt: time ? wireInstant({ day, time }, timezone) : undefined,
    durationMinutes: minutes ? Number(minutes) : undefined,
    childAgeYears: childAge ? Number(childAge) : undefined,
  };
}
