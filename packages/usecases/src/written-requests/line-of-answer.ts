import type { Channel } from "@prosvet/domain";
import { RecordService } from "../services/index.ts";
import type { AnswerDraft } from "./answer-draft.ts";

type Asked = { consultantId: string | null; channel: string; participants: number };

/** The journal's line of a written answer: it is given when it is sent. After a survey it is the feedback itself (R21, R26). */
export const lineOfAnswer = (
  bookingId: string,
  answer: AnswerDraft,
  asked: Asked,
  now: Date,
): RecordService => {
  const { topics, kind, content, outcome, durationMinutes, category, childAgeYears } = answer;
  const isRefusal = outcome === "refused";
  return RecordService.parse({
    ...{ bookingId, topics, kind, content, outcome, durationMinutes, category },
    consultantId: asked.consultantId,
    startedAt: now.toISOString(),
    form: "written",
    channel: asked.channel as Channel,
    participants: asked.participants,
    childAgeYears,
    feedbackGiven: kind === "survey" ? true : undefined,
    referredTo: answer.referredTo.length > 0 ? answer.referredTo : undefined,
    refusalReason: isRefusal ? answer.refusalReason : undefined,
    refusalText: isRefusal ? answer.refusalText : undefined,
  });
};
