import type {
  AuditApi,
  BookingsApi,
  CalendarFeedsApi,
  ConsentsApi,
  ConsultantsApi,
  ControlApi,
  DaySheetApi,
  DepartmentApi,
  DeskApi,
  ErasureApi,
  FamiliesApi,
  LimitsApi,
  LogosApi,
  MaterialsApi,
  NotificationsApi,
  OperatorApi,
  OrganisationsApi,
  PublicCentresApi,
  RecipientsApi,
  RegistersApi,
  RegulationApi,
  RetentionApi,
  ScheduleApi,
  ServicesApi,
  StaffApi,
  SubjectRequestsApi,
  TicketsApi,
  TypicalQuestionsApi,
  WrittenRequestsApi,
} from "@prosvet/api/types";
import { hc } from "hono/client";
import { reach } from "./answer.ts";

const options = { fetch: reach };

// One client for each module of the API: the type of them all together would take a minute to check.
export const auditApi = hc<AuditApi>("/", options).api;
export const controlApi = hc<ControlApi>("/", options).api;
export const bookingsApi = hc<BookingsApi>("/", options).api;
export const recipientsApi = hc<RecipientsApi>("/", options).api;
export const erasureApi = hc<ErasureApi>("/", options).api;
export const retentionApi = hc<RetentionApi>("/", options).api;
export const subjectRequestsApi = hc<SubjectRequestsApi>("/", options).api;
export const scheduleApi = hc<ScheduleApi>("/", options).api;
export const consultantsApi = hc<ConsultantsApi>("/", options).api;
export const servicesApi = hc<ServicesApi>("/", options).api;
export const ticketsApi = hc<TicketsApi>("/", options).api;
export const notificationsApi = hc<NotificationsApi>("/", options).api;
export const limitsApi = hc<LimitsApi>("/", options).api;
export const registersApi = hc<RegistersApi>("/", options).api;
export const regulationApi = hc<RegulationApi>("/", options).api;
export const logosApi = hc<LogosApi>("/", options).api;
export const deskApi = hc<DeskApi>("/", options).api;
export const departmentApi = hc<DepartmentApi>("/", options).api;
export const operatorApi = hc<OperatorApi>("/", options).api;
export const publicCentresApi = hc<PublicCentresApi>("/", options).api;
export const writtenRequestsApi = hc<WrittenRequestsApi>("/", options).api;
export const materialsApi = hc<MaterialsApi>("/", options).api;
export const organisationsApi = hc<OrganisationsApi>("/", options).api;
export const familiesApi = hc<FamiliesApi>("/", options).api;
export const typicalQuestionsApi = hc<TypicalQuestionsApi>("/", options).api;
export const calendarFeedsApi = hc<CalendarFeedsApi>("/", options).api;
export const daySheetApi = hc<DaySheetApi>("/", options).api;
export const consentsApi = hc<ConsentsApi>("/", options).api;
export const staffApi = hc<StaffApi>("/", options).api;
