import {
  firstRefusal,
  type Limits,
  type Refusal,
  refusalToCorrectService,
  refusalToMoveYear,
  refusalToRecordService,
  type ServiceState,
  type ServiceToRecord,
  serviceYear,
} from "@prosvet/domain";
import type { Line } from "./correction-queries.ts";

/**
 * Why a line may not become this one (R8): by its state, by its year, or by what would refuse it if it were entered
 * now. In: the line with its changes, and the limits that it was entered under.
 */
export const refusalToCorrect = (
  line: Line,
  { reason, now, timezone, limits }: { reason: string; now: Date; timezone: string; limits: Limits },
): Refusal | null =>
  firstRefusal(
    () => refusalToCorrectService(line.state as ServiceState, { reason }),
    () => refusalToMoveYear({ from: line.year, to: serviceYear(line.startedAt, timezone) }),
    () => refusalToRecordService(toRecord(line), { now }, limits),
  );

const toRecord = (line: Line): ServiceToRecord => ({
  ...(line as unknown as ServiceToRecord),
  // Whether it is said is all that the rule asks.
  refusalText: line.refusalText ?? line.refusalTextSealed,
  walkIn: line.bookingId === null && line.retryOf === null,
});
