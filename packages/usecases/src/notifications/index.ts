export { type NoticeKind, queueNotice } from "./queue-notice.ts";
