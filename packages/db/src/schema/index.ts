export * from "./audit.ts";
export * from "./bookings.ts";
export * from "./centres.ts";
export * from "./directory.ts";
export * from "./recipients.ts";
export * from "./schedule.ts";
export * from "./services.ts";
export * from "./sessions.ts";
