import type { InferRequestType, InferResponseType } from "hono/client";
import type {
  bookingsApi,
  consultantsApi,
  departmentApi,
  limitsApi,
  publicCentresApi,
  scheduleApi,
  servicesApi,
  sessionsApi,
} from "./clients.ts";

// What the API says and takes, read from its own types: nothing here is written by hand.

export type Session = InferResponseType<typeof sessionsApi.session.$get, 200>;
export type Place = Session["places"][number];
export type CentrePlace = Extract<Place, { kind: "centre" }>;
export type ChosenPlace = InferRequestType<typeof sessionsApi.session.place.$put>["json"];

export type Day = InferResponseType<typeof bookingsApi.day.$get, 200>;
export type BookingRow = Day["bookings"][number];
export type BookingAction = BookingRow["actions"][number];
type OneBooking = (typeof bookingsApi.bookings)[":id"];
export type Disclosure = InferResponseType<OneBooking["disclosure"]["$post"], 200>;
export type NewTime = InferRequestType<OneBooking["time"]["$post"]>["json"];
export type Assignment = InferRequestType<OneBooking["assignment"]["$post"]>["json"];
export type QueueFilter = InferRequestType<typeof bookingsApi.bookings.$get>["query"];

export type Slot = InferResponseType<typeof scheduleApi.slots.$get, 200>["slots"][number];
export type SlotFilter = InferRequestType<typeof scheduleApi.slots.$get>["query"];
export type Consultant = InferResponseType<
  typeof consultantsApi.consultants.$get,
  200
>["consultants"][number];
export type NamedConsultant = Pick<Consultant, "id" | "name">;

export type RecordService = InferRequestType<typeof servicesApi.services.$post>["json"];
export type ServiceRow = InferResponseType<typeof servicesApi.services.$post, 201>["service"];

export type RegulationInForce = InferResponseType<typeof limitsApi.limits.$get, 200>;
export type RegulationVersion = RegulationInForce["versions"][number];
export type NewLimits = InferRequestType<typeof limitsApi.limits.$post>["json"];

export type DepartmentCounts = InferResponseType<typeof departmentApi.department.counts.$get, 200>;
type PublicCentre = InferResponseType<(typeof publicCentresApi.public.centres)[":slug"]["$get"], 200>;
export type ConsentText = PublicCentre["consents"][number];
