import type { Channel, Outcome, ServiceContent, ServiceForm, ServiceKind } from "@prosvet/domain";

/** What the journal of services shows of a service: codes and no personal data of recipients (R33). */
export type JournalRow = {
  number: number;
  startedAt: Date;
  durationMinutes: number;
  recipientCode: string;
  anonymous: boolean;
  /** 1 or 2: two parents with one question are one service (R41). */
  participants: number;
  consultant: { name: string };
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topics: readonly string[];
  outcome: Outcome;
  printedSheets: number;
  childPresent: boolean;
  /** The failed service that this one repeats (R50). */
  retryOf: string | null;
  /** How many services the line is worth: 0 when it repeats one already counted (R50). */
  counted: number;
};
