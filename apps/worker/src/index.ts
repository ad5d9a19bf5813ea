export { createMailPost, type MailPost } from "./post/mail-post.ts";
export { readPost } from "./post/read-post.ts";
export { createSmsPost, type SmsPost } from "./post/sms-post.ts";
export { prepareJobs } from "./prepare-jobs.ts";
export { type RunningWorker, startWorker } from "./start-worker.ts";
