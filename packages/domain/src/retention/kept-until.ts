import type { DocumentKind } from "../catalogues/document-kinds.ts";
import type { Limits } from "../limits/limits.ts";
import { addMonths, type CalendarDay } from "../time/calendar.ts";

/**
 * The last day a document is kept (R12, абз. 8). `from` is the day it was closed; of a consent, the day it ended.
 */
export const keptUntil = (
  kind: DocumentKind,
  from: CalendarDay,
  limits: Pick<Limits, "retentionMonths">,
): CalendarDay => addMonths(from, limits.retentionMonths[kind]);
