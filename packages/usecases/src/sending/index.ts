export { longestWaitOfNotices } from "./longest-wait.ts";
export { deleteEndedBefore, forgetExpiredAddresses } from "./outbox-queries.ts";
export type { Delivery, Letter, MeetingEvent, Post, ShortMessage } from "./post.ts";
export { readNoticeText } from "./read-notice-text.ts";
export { sendInvitations } from "./send-invitations.ts";
export { type Sent, sendNotices } from "./send-notices.ts";
export { parseSmsProviders, type SmsProvider, smsBodyOf } from "./sms-provider.ts";
