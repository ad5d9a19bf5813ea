import type {
  BookingsApi,
  ConsultantsApi,
  DepartmentApi,
  LimitsApi,
  OperatorApi,
  PublicCentresApi,
  ScheduleApi,
  ServicesApi,
  SessionsApi,
} from "@prosvet/api/types";
import { hc } from "hono/client";
import { reach } from "./answer.ts";

const options = { fetch: reach };

// One client for each module of the API: the type of them all together would take a minute to check.
export const sessionsApi = hc<SessionsApi>("/", options).api;
export const bookingsApi = hc<BookingsApi>("/", options).api;
export const scheduleApi = hc<ScheduleApi>("/", options).api;
export const consultantsApi = hc<ConsultantsApi>("/", options).api;
export const servicesApi = hc<ServicesApi>("/", options).api;
export const limitsApi = hc<LimitsApi>("/", options).api;
export const departmentApi = hc<DepartmentApi>("/", options).api;
export const operatorApi = hc<OperatorApi>("/", options).api;
export const publicCentresApi = hc<PublicCentresApi>("/", options).api;
