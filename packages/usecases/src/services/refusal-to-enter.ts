import { type Limits, type Refusal, refusalToRecordService, type ServiceState } from "@prosvet/domain";
import type { RecordService } from "./record-service-input.ts";

/** The state in which a line enters the journal, by how the service ended (R50, R52). */
export function stateOf({ outcome }: RecordService): ServiceState {
  if (outcome === "refused") return "refused";
  return outcome === "interrupted_technical" ? "failed_technical" : "given";
}

/**
 * What the rules say to a line as it is entered: null, or why it may not be. Whether the centre may record (R48) is
 * asked when the recipient is known.
 */
export const refusalToEnter = (input: RecordService, now: Date, limits: Limits): Refusal | null =>
  refusalToRecordService(
    {
      state: stateOf(input),
      kind: input.kind,
      form: input.form,
      channel: input.channel,
      startedAt: new Date(input.startedAt),
      topics: input.topics,
      walkIn: input.bookingId === undefined && input.retryOf === undefined,
      participants: input.participants,
      outcome: input.outcome,
      refusalReason: input.refusalReason,
      refusalText: input.refusalText,
      referredTo: input.referredTo,
      feedbackGiven: input.feedbackGiven,
      childPresent: input.childPresent,
      childPresentReason: input.childPresentReason,
      printedSheets: input.printedSheets,
      copiedToRecipientMedia: input.copiedToRecipientMedia,
      recordingAnnouncedAt: input.recordingAnnouncedAt ? new Date(input.recordingAnnouncedAt) : null,
    },
    { now },
    limits,
  );
