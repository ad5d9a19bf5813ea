export { prepareJobs } from "./prepare-jobs.ts";
export { type RunningWorker, startWorker } from "./start-worker.ts";
