import type {
  BookingSource,
  BookingState,
  Channel,
  Limits,
  Outcome,
  RecipientCategory,
  RefusalReason,
  Regulation,
  ServiceContent,
  ServiceForm,
  ServiceKind,
  ServiceState,
} from "@prosvet/domain";

export type CentreRole = "head" | "registrar" | "consultant";

export type CentrePlace = {
  kind: "centre";
  membershipId: string;
  slug: string;
  name: string;
  role: CentreRole;
  displayName: string;
  timezone: string;
  regulation: Regulation;
  consultantId: string | null;
};
export type DepartmentPlace = { kind: "department"; departmentId: string; name: string };
export type OperatorPlace = { kind: "operator" };
export type Place = CentrePlace | DepartmentPlace | OperatorPlace;

export type Session = {
  identity: { displayName: string; email: string; operator: boolean };
  places: Place[];
  chosen: Place | null;
};

export type NamedConsultant = { id: string; name: string };
export type Consultant = NamedConsultant & { speciality: string; position: string | null };

export type WindowStanding = "in_time" | "no_time_yet" | "will_miss" | "missed" | "kept" | "later_by_wish";

/** Actions that the signed-in person may do with a booking now. */
export type BookingAction =
  | "confirm"
  | "assign"
  | "move"
  | "cancel_by_recipient"
  | "cancel_by_centre"
  | "mark_no_show"
  | "record_service"
  | "mark_overdue"
  | "expire_hold"
  | "request";

/** Instants are ISO 8601 with the centre's offset, days are "YYYY-MM-DD". */
export type BookingRow = {
  id: string;
  number: string;
  state: BookingState;
  startsAt: string | null;
  endsAt: string | null;
  consultant: NamedConsultant | null;
  recipientCode: string;
  anonymous: boolean;
  form: ServiceForm;
  channel: Channel;
  source: BookingSource;
  topic: string | null;
  hasQuestion: boolean;
  typicalQuestion: string | null;
  requestedAt: string;
  deadline: string;
  standing: WindowStanding;
  childcareChildren: number;
  actions: BookingAction[];
  serviceId: string | null;
};

export type BookingEvent = { action: string; at: string; actor: string; reason: string | null };
export type BookingWithEvents = BookingRow & { events: BookingEvent[] };
export type Day = {
  day: string;
  timezone: string;
  now: string;
  bookings: BookingRow[];
  overdue: BookingRow[];
};
export type Disclosure = {
  name: string | null;
  phone: string | null;
  email: string | null;
  question: string | null;
};

export type Slot = { consultantId: string; startsAt: string; endsAt: string; forms: ServiceForm[] };
export type Slots = { timezone: string; slots: Slot[] };

export type RecordService = {
  bookingId?: string;
  consultantId: string;
  startedAt: string;
  durationMinutes: number;
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topic?: string;
  outcome: Outcome;
  refusalReason?: RefusalReason;
  refusalText?: string;
  participants: 1 | 2;
  printedSheets: number;
  childPresent: boolean;
  childPresentReason?: string;
  childcareGiven: boolean;
  category: RecipientCategory;
  childAgeYears?: number;
  person?: { name: string; phone?: string; email?: string };
  consents?: { purpose: "personal_data"; version: string }[];
  summary?: string;
};

export type ServiceRow = {
  id: string;
  year: number;
  number: number;
  startedAt: string;
  durationMinutes: number;
  recipientCode: string;
  anonymous: boolean;
  participants: number;
  consultant: NamedConsultant;
  kind: ServiceKind;
  content: ServiceContent;
  form: ServiceForm;
  channel: Channel;
  topic: string | null;
  outcome: Outcome;
  state: ServiceState;
  printedSheets: number;
  childPresent: boolean;
  counted: number;
  bookingNumber: string | null;
  recordedAt: string;
};
export type JournalPage = { services: ServiceRow[]; next: number | null; header: string };

export type RegulationVersion = { id: string; orderNumber: string; effectiveFrom: string; createdAt: string };
export type RegulationInForce = {
  regulation: Regulation;
  orderNumber: string;
  effectiveFrom: string;
  limits: Limits;
  versions: RegulationVersion[];
};

export type DepartmentCounts = {
  department: string;
  months: string[];
  centres: { slug: string; name: string; services: number[]; total: number }[];
  totals: number[];
  total: number;
};

export type CentreCard = {
  slug: string;
  name: string;
  organisation: string;
  municipality: string;
  timezone: string;
  demonstration: boolean;
};
