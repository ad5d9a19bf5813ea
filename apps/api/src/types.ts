import type { bookingRoutes } from "./bookings/booking-routes.ts";
import type { operatorRoutes } from "./centres/operator-routes.ts";
import type { consultantRoutes } from "./consultants/consultant-routes.ts";
import type { publicBookingRoutes } from "./public/booking-routes.ts";
import type { publicCentreRoutes } from "./public/centre-routes.ts";
import type { limitsRoutes } from "./regulation/limits-routes.ts";
import type { scheduleRoutes } from "./schedule/schedule-routes.ts";
import type { serviceRoutes } from "./services/service-routes.ts";
import type { sessionRoutes } from "./sessions/session-routes.ts";
import type { departmentRoutes } from "./statistics/department-routes.ts";

/** Types of the modules for `hc` of hono/client, one client for each: types only, nothing here runs. */
export type SessionsApi = typeof sessionRoutes;
export type BookingsApi = typeof bookingRoutes;
export type ScheduleApi = typeof scheduleRoutes;
export type ConsultantsApi = typeof consultantRoutes;
export type ServicesApi = typeof serviceRoutes;
export type LimitsApi = typeof limitsRoutes;
export type DepartmentApi = typeof departmentRoutes;
export type OperatorApi = typeof operatorRoutes;
export type PublicCentresApi = typeof publicCentreRoutes;
export type PublicBookingsApi = typeof publicBookingRoutes;
