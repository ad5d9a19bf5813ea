import type { Channel } from "../catalogues/channels.ts";
import type { Outcome, RefusalReason } from "../catalogues/outcomes.ts";
import type { ChildCategory, RecipientCategory } from "../catalogues/recipient-categories.ts";
import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { ServiceContent, ServiceKind } from "../catalogues/service-kinds.ts";
import type { Topic } from "../catalogues/topics.ts";
import type { ImportColumnCode } from "./import-columns.ts";
import type { ImportWarning } from "./import-warnings.ts";

/** A line of the journal as a row of a file says it. */
export type ImportedLine = {
  startedAt: Date;
  /** Null where the file says nothing: the centre's usual one stands in for it. */
  durationMinutes: number | null;
  /** The recipient's code as it was typed; null for somebody new or anonymous. */
  recipientCode: string | null;
  category: RecipientCategory;
  childAgeYears: number | null;
  childCategories: ChildCategory[];
  participants: number;
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topics: Topic[];
  requestSummary: string | null;
  summary: string | null;
  consultantId: string;
  childPresent: boolean;
  childPresentReason: string | null;
  childcareGiven: boolean;
  feedbackGiven: boolean;
  outcome: Outcome;
  refusalReason: RefusalReason | null;
  refusalText: string | null;
  referredTo: string[];
  printedSheets: number;
};

/** Why a row cannot be entered, and what to do; of one column where one is to blame. */
export type ImportFault = { column: ImportColumnCode | null; message: string };

/** A row as it was read: a line, or what is wrong with it. */
export type ReadRow = { line: ImportedLine | null; faults: ImportFault[]; warnings: ImportWarning[] };
