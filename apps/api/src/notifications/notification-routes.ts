import { memberRouter } from "../http/router.ts";
import { noticeRoutes } from "./notice-routes.ts";
import { noticeSettingsRoutes } from "./notice-settings-routes.ts";

/** What people are told of their bookings, and what became of it. */
export const notificationRoutes = memberRouter().route("/", noticeRoutes).route("/", noticeSettingsRoutes);
