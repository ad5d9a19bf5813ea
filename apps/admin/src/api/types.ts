import type { InferRequestType, InferResponseType } from "hono/client";
import type {
  bookingsApi,
  calendarFeedsApi,
  consultantsApi,
  daySheetApi,
  departmentApi,
  limitsApi,
  materialsApi,
  notificationsApi,
  publicCentresApi,
  scheduleApi,
  servicesApi,
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
export type NamedConsultant = Pick<Consultant, "id" | "name">;

export type RecordService = InferRequestType<typeof servicesApi.services.$post>["json"];
export type ServiceRow = InferResponseType<typeof servicesApi.services.$post, 201>["service"];

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
