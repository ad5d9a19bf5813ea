import type { Channel } from "../catalogues/channels.ts";
import type { Outcome, RefusalReason } from "../catalogues/outcomes.ts";
import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { ServiceKind } from "../catalogues/service-kinds.ts";
import type { ServiceState } from "../catalogues/states.ts";

/** A line of the journal as far as the rules read it. What is left out is «no», 0 or not said. */
export type ServiceToRecord = {
  /** The state it is recorded in. */
  state: ServiceState;
  kind: ServiceKind;
  form: ServiceForm;
  channel: Channel;
  startedAt: Date;
  /** One to three topics; codes of the platform or of the centre. */
  topics: readonly string[];
  /** Given in the moment of asking, without a booking. */
  walkIn?: boolean;
  /** One or two with one question; more only at an event. */
  participants?: number;
  outcome?: Outcome | null;
  refusalReason?: RefusalReason | null;
  refusalText?: string | null;
  /** Organisations the recipient was sent to. */
  referredTo?: readonly string[];
  feedbackGiven?: boolean;
  childPresent?: boolean;
  childPresentReason?: string | null;
  printedSheets?: number;
  copiedToRecipientMedia?: boolean;
  recordedByCentre?: boolean;
  /** The signed consent on file. */
  recordingConsentId?: string | null;
  /** When the recipient said that they record. */
  recordingAnnouncedAt?: Date | null;
};

export type ServiceFacts = { now: Date };
