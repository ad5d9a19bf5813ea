import { isDeepStrictEqual } from "node:util";
import type { LineChanges } from "./correct-service-input.ts";
import type { ChangedLine, Line } from "./correction-queries.ts";

/** The columns that a correction really changes. Sealed words are compared nowhere: given ones are new ones. */
export function changesOfLine(line: Line, changes: LineChanges): ChangedLine {
  const { startedAt, recordingAnnouncedAt: announced, summary: _, ...rest } = changes;
  const { requestSummary: _request, visitAddress: _address, refusalText: _refusal, ...plain } = rest;
  const wanted: ChangedLine = {
    ...plain,
    ...(startedAt !== undefined && { startedAt: new Date(startedAt) }),
    ...(announced !== undefined && { recordingAnnouncedAt: announced === null ? null : new Date(announced) }),
  };
  const changed = Object.entries(wanted).filter(
    ([column, value]) => value !== undefined && !isDeepStrictEqual(value, line[column as keyof Line]),
  );
  return Object.fromEntries(changed);
}

/** The same columns as they were, as the correction keeps them. */
export const formerOf = (line: Line, changes: ChangedLine): Record<string, unknown> =>
  Object.fromEntries(Object.keys(changes).map((column) => [column, line[column as keyof Line]]));
