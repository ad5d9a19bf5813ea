import type {
  Channel,
  Outcome,
  ServiceContent,
  ServiceForm,
  ServiceKind,
  ServiceState,
  Topic,
} from "@prosvet/domain";
import type { FoundService } from "./service-queries.ts";

/** A line of the journal for general use: a code and nobody's name (R33). */
export type ServiceRow = {
  id: string;
  year: number;
  number: number;
  startedAt: Date;
  durationMinutes: number;
  recipientCode: string;
  anonymous: boolean;
  participants: number;
  consultant: { id: string; name: string };
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topics: Topic[];
  outcome: Outcome;
  state: ServiceState;
  printedSheets: number;
  childPresent: boolean;
  /** How many services this line is: the domain's one counting function said so when it was recorded. */
  counted: number;
  bookingNumber: string | null;
  /** The failed service that this one repeats. */
  retryOf: string | null;
  recordedAt: Date;
};

export function serviceRowOf({ consultantId, consultantName, ...found }: FoundService): ServiceRow {
  return {
    ...found,
    consultant: { id: consultantId, name: consultantName },
    kind: found.kind as ServiceKind,
    content: found.content as ServiceContent,
    form: found.form as ServiceForm,
    channel: found.channel as Channel,
    topics: found.topics as Topic[],
    outcome: found.outcome as Outcome,
    state: found.state as ServiceState,
  };
}
