import type { InferRequestType, InferResponseType } from "hono/client";
import type {
  auditApi,
  bookingsApi,
  calendarFeedsApi,
  consentsApi,
  consultantsApi,
  controlApi,
  daySheetApi,
  departmentApi,
  erasureApi,
  familiesApi,
  limitsApi,
  materialsApi,
  notificationsApi,
  organisationsApi,
  publicCentresApi,
  recipientsApi,
  registersApi,
  regulationApi,
  retentionApi,
  scheduleApi,
  servicesApi,
  staffApi,
  subjectRequestsApi,
  ticketsApi,
  typicalQuestionsApi,
  writtenRequestsApi,
} from "./clients.ts";
import type { sessionsApi } from "./sessions-client.ts";

// What the API says and takes, read from its own types: nothing here is written by hand.

export type Session = InferResponseType<typeof sessionsApi.session.$get, 200>;
export type Place = Session["places"][number];
export type CentrePlace = Extract<Place, { kind: "centre" }>;
export type ChosenPlace = InferRequestType<typeof sessionsApi.session.place.$put>["json"];

export type Day = InferResponseType<typeof bookingsApi.day.$get, 200>;
export type BookingRow = Day["bookings"][number];
export type BookingAction = BookingRow["actions"][number];
type OneBooking = (typeof bookingsApi.bookings)[":id"];
export type BookingStory = InferResponseType<OneBooking["$get"], 200>["booking"];
export type HistoryStep = BookingStory["events"][number];
export type Proposal = InferResponseType<OneBooking["proposals"]["$get"], 200>["proposals"][number];
export type SecondAssignment = InferRequestType<OneBooking["second-consultant"]["$post"]>["json"];
export type NewPin = InferResponseType<OneBooking["pin"]["$post"], 200>;
export type Disclosure = InferResponseType<OneBooking["disclosure"]["$post"], 200>;
export type NewTime = InferRequestType<OneBooking["time"]["$post"]>["json"];
export type Assignment = InferRequestType<OneBooking["assignment"]["$post"]>["json"];
export type QueueFilter = InferRequestType<typeof bookingsApi.bookings.$get>["query"];

export type Slot = InferResponseType<typeof scheduleApi.slots.$get, 200>["slots"][number];
export type SlotFilter = InferRequestType<typeof scheduleApi.slots.$get>["query"];
export type WeekOfSchedule = InferResponseType<typeof scheduleApi.schedule.$get, 200>;
export type DayOfSchedule = WeekOfSchedule["days"][number];
export type OpeningOfDay = DayOfSchedule["openings"][number];
export type Absence = DayOfSchedule["absences"][number];
export type SchedulePlace = InferResponseType<typeof scheduleApi.schedule.places.$get, 200>["places"][number];
export type NewPlace = InferRequestType<typeof scheduleApi.schedule.places.$post>["json"];
export type AppliedChange = InferRequestType<typeof scheduleApi.schedule.changes.$post>["json"];
export type ScheduleChange = AppliedChange["change"];
export type WantedOpening = Extract<ScheduleChange, { kind: "open" }>["opening"];
export type OrphanMove = NonNullable<AppliedChange["moves"]>[number];
export type SchedulePreview = InferResponseType<typeof scheduleApi.schedule.preview.$post, 200>;
export type Orphan = SchedulePreview["orphans"][number];
export type NewTimeOfOrphan = NonNullable<Orphan["proposal"]>;
export type Consultant = InferResponseType<
  typeof consultantsApi.consultants.$get,
  200
>["consultants"][number];
export type ConsultantTopics = InferResponseType<
  typeof consultantsApi.competences.$get,
  200
>["consultants"][number];
export type OwnTopic = ConsultantTopics["topics"][number];
export type NamedConsultant = Pick<Consultant, "id" | "name">;

export type RecordService = InferRequestType<typeof servicesApi.services.$post>["json"];
export type ServiceRow = InferResponseType<typeof servicesApi.services.$post, 201>["service"];

export type FormerOfLine = InferResponseType<typeof servicesApi.services.$get, 200>["former"][number];
export type LineChanges = InferRequestType<
  (typeof servicesApi.services)[":id"]["corrections"]["$post"]
>["json"];

type HandedApi = (typeof servicesApi.services)[":id"]["materials"];
export type HandedMaterials = InferResponseType<HandedApi["$get"], 200>;
export type MaterialLetter = HandedMaterials["letters"][number];
export type LetterWay = MaterialLetter["way"];
export type Reach = HandedMaterials["reach"];
export type MaterialsToSend = InferRequestType<HandedApi["$post"]>["json"];

export type BookingLine = InferResponseType<
  typeof registersApi.registers.bookings.$get,
  200
>["bookings"][number];
export type BookingLineFilter = InferRequestType<typeof registersApi.registers.bookings.$get>["query"];
export type ClosingPreview = InferResponseType<
  typeof registersApi.registers.services.closings.preview.$get,
  200
>;
export type ExportCard = InferResponseType<typeof registersApi.exports.$get, 200>["exports"][number];
export type ExportWish = Pick<
  InferRequestType<typeof registersApi.registers.services.exports.$post>["json"],
  "format" | "use" | "why"
>;

type TemplatesApi = (typeof servicesApi.services)["templates"];
export type ServiceTemplates = InferResponseType<TemplatesApi["$get"], 200>;
export type NewTemplate = InferRequestType<TemplatesApi["$post"]>["json"];
export type TemplateBody = ServiceTemplates["templates"][number]["body"];

export type KeyedRating = InferRequestType<(typeof servicesApi.services)[":id"]["rating"]["$post"]>["json"];

export type Notice = InferResponseType<typeof notificationsApi.notices.$get, 200>["notices"][number];
export type NoticeFilter = InferRequestType<typeof notificationsApi.notices.$get>["query"];
type NoticeSettingsApi = (typeof notificationsApi)["notice-settings"];
export type NoticeSettings = InferResponseType<NoticeSettingsApi["$get"], 200>;
export type CentreNoticeText = NoticeSettings["texts"][number];
export type NewNoticeSettings = InferRequestType<NoticeSettingsApi["$post"]>["json"];
export type NewNoticeText = InferRequestType<NoticeSettingsApi["texts"]["$post"]>["json"];

export type RegulationInForce = InferResponseType<typeof limitsApi.limits.$get, 200>;
export type RegulationVersion = RegulationInForce["versions"][number];
export type NewLimits = InferRequestType<typeof limitsApi.limits.$post>["json"];

export type RegulationBook = InferResponseType<typeof regulationApi.regulation.$get, 200>;
export type Edition = RegulationBook["editions"][number];
export type EditionContentOnWire = InferResponseType<
  (typeof regulationApi.regulation.editions)[":id"]["$get"],
  200
>;
export type NewProfile = InferRequestType<typeof regulationApi.regulation.profile.$put>["json"];
export type NewTexts = InferRequestType<typeof regulationApi.regulation.texts.$post>["json"];
export type LegalActOfCentre = RegulationBook["acts"][number];
export type NewLegalAct = InferRequestType<typeof regulationApi.regulation.acts.$post>["json"];

export type DepartmentCounts = InferResponseType<typeof departmentApi.department.counts.$get, 200>;
type PublicCentre = InferResponseType<(typeof publicCentresApi.public.centres)[":slug"]["$get"], 200>;
export type ConsentText = PublicCentre["consents"][number];

export type Ticket = InferResponseType<typeof ticketsApi.tickets.$get, 200>["tickets"][number];

export type WrittenRequest = InferResponseType<
  (typeof writtenRequestsApi)["written-requests"]["$get"],
  200
>["requests"][number];
type OneRequest = (typeof writtenRequestsApi)["written-requests"][":id"];
export type OpenedRequest = InferResponseType<OneRequest["opening"]["$post"], 200>;
export type AnswerDraft = InferRequestType<OneRequest["draft"]["$put"]>["json"]["draft"];
export type GivenAnswer = InferResponseType<OneRequest["answer"]["$post"], 201>;
export type Material = InferResponseType<typeof materialsApi.materials.$get, 200>["materials"][number];
export type Organisation = InferResponseType<
  typeof organisationsApi.organisations.$get,
  200
>["organisations"][number];
export type Family = InferResponseType<typeof familiesApi.families.$get, 200>["families"][number];
export type NewFamily = InferRequestType<typeof familiesApi.families.$post>["json"];
export type ChangedFamily = InferRequestType<(typeof familiesApi.families)[":id"]["$put"]>["json"];
export type FamilyRemovalReason = InferRequestType<
  (typeof familiesApi.families)[":id"]["removal"]["$post"]
>["json"]["reason"];
export type TypicalQuestions = InferResponseType<
  (typeof typicalQuestionsApi)["typical-questions"]["$get"],
  200
>;
export type NewTypicalQuestions = InferRequestType<
  (typeof typicalQuestionsApi)["typical-questions"]["$put"]
>["json"];
export type CalendarFeed = InferResponseType<
  (typeof calendarFeedsApi)["calendar-feeds"]["$get"],
  200
>["feeds"][number];
export type DaySheet = InferResponseType<(typeof daySheetApi)["day-sheet"]["$get"], 200>;
export type SheetVisit = DaySheet["consultants"][number]["visits"][number];

export type AuditFilter = InferRequestType<typeof auditApi.audit.$get>["query"];
export type AuditLine = InferResponseType<typeof auditApi.audit.$get, 200>["lines"][number];
export type Findings = InferResponseType<typeof controlApi.control.findings.$get, 200>;
export type Finding = Findings["findings"][number];
export type AuditVerdict = InferResponseType<typeof auditApi.audit.verification.$get, 200>;

export type ConsentFilter = InferRequestType<typeof consentsApi.consents.$get>["query"];
export type Consent = InferResponseType<typeof consentsApi.consents.$get, 200>["consents"][number];
export type Scan = Consent["scans"][number];
type OneConsent = (typeof consentsApi.consents)[":id"];
export type NewConsent = InferRequestType<
  (typeof consentsApi.recipients)[":id"]["consents"]["$post"]
>["json"];
export type Withdrawal = InferRequestType<OneConsent["withdrawal"]["$post"]>["json"];
export type LookWhy = InferRequestType<(typeof consentsApi.scans)[":id"]["look"]["$post"]>["json"];
export type NewConsentText = InferRequestType<(typeof consentsApi)["consent-texts"]["$post"]>["json"];

export type StaffMember = InferResponseType<typeof staffApi.staff.$get, 200>["members"][number];
export type MemberCard = InferRequestType<(typeof staffApi.staff)[":id"]["card"]["$post"]>["json"];
export type NewMember = InferRequestType<typeof staffApi.staff.$post>["json"];

export type RecipientSearch = InferRequestType<typeof recipientsApi.recipients.searches.$post>["json"];
export type FoundRecipient = InferResponseType<
  typeof recipientsApi.recipients.searches.$post,
  200
>["recipients"][number];
export type Duplicates = InferResponseType<typeof recipientsApi.recipients.duplicates.$post, 200>;
export type Recipient = InferResponseType<(typeof recipientsApi.recipients)[":id"]["$get"], 200>;
export type Erasure = InferRequestType<(typeof erasureApi.recipients)[":id"]["erasure"]["$post"]>["json"];
export type DestructionAct = InferResponseType<
  (typeof erasureApi)["destruction-acts"]["$get"],
  200
>["acts"][number];
export type ExtractWish = InferRequestType<(typeof erasureApi.recipients)[":id"]["extract"]["$post"]>["json"];
export type Retention = InferResponseType<typeof retentionApi.retention.$get, 200>;
export type RetentionWish = InferRequestType<
  (typeof retentionApi.recipients)[":id"]["retention-hold"]["$post"]
>["json"];
export type SubjectRequest = InferResponseType<
  (typeof subjectRequestsApi)["subject-requests"]["$get"],
  200
>["requests"][number];
export type NewSubjectRequest = InferRequestType<
  (typeof subjectRequestsApi)["subject-requests"]["$post"]
>["json"];
export type SubjectAnswer = InferRequestType<
  (typeof subjectRequestsApi)["subject-requests"][":id"]["answer"]["$post"]
>["json"];
