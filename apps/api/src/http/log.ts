/** What may be known of a failure: codes and places, never a message, a parameter or a value. */
export type LogLine = {
  level: "error";
  time: string;
  event: string;
  requestId: string;
  method: string;
  route: string;
  name: string;
  sqlstate?: string;
  constraint?: string;
  at?: string;
};

export type Log = (line: LogLine) => void;

/** One line of JSON for each event. */
export const logToStandardError: Log = (line) => console.error(JSON.stringify(line));
