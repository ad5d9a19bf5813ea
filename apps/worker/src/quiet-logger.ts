import { Logger } from "graphile-worker";

/** Warnings and errors as one line each; a payload names ids only, and even so is not written. */
export const quiet = new Logger(() => (level, message) => {
  if (level === "error" || level === "warning") console.error(JSON.stringify({ level, worker: message }));
});
