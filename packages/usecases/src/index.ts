export * from "./abuse/index.ts";
export { AppError, type AppErrorCode, appErrorCodes } from "./app-error.ts";
export * from "./bookings/index.ts";
export * from "./centres/index.ts";
export * from "./consultants/index.ts";
export {
  type Actor,
  type Ctx,
  contextOf,
  type DepartmentReader,
  type Deps,
  type Member,
  type Operator,
  type Parent,
  type Worker,
} from "./context.ts";
export * from "./housekeeping/index.ts";
export { shortestRequestKey } from "./idempotency/index.ts";
export * from "./regulation/index.ts";
export * from "./schedule/index.ts";
export * from "./services/index.ts";
export * from "./statistics/index.ts";
