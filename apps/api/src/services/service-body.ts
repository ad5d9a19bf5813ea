import { RecordService } from "@prosvet/usecases";
import { Instant } from "../http/fields.ts";

/** One line of the journal as it is entered. */
export const ServiceBody = RecordService.extend({
  startedAt: Instant,
  recordingAnnouncedAt: Instant.optional(),
});
