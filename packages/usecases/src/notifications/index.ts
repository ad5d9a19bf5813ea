export { ListNotices, listNotices, listNoticesOfBooking, type Notices } from "./list-notices.ts";
export type { NoticeRow } from "./notice-row.ts";
export { type NoticeKind, type NoticeToQueue, queueNotice } from "./queue-notice.ts";
export { queueReminder } from "./queue-reminder.ts";
export {
  type CentreNoticeSettings,
  type CentreNoticeText,
  readNoticeSettings,
} from "./read-notice-settings.ts";
export { noSuchNotice, resendNotice } from "./resend-notice.ts";
export { SetNoticeSettings, setNoticeSettings } from "./set-notice-settings.ts";
export { RestoreNoticeText, restoreNoticeText, SetNoticeText, setNoticeText } from "./set-notice-text.ts";
export { withdrawNotices } from "./withdraw-notices.ts";
