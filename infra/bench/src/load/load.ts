/** What the load program is asked for: requests on the wire, taken in turn, by so many connections. */
export type Load = {
  port: number;
  connections: number;
  requests: string[];
  /** Ends after so many seconds, or when `once` each request was sent one time. */
  seconds: number;
  once: boolean;
};

/** What came of it: answers by status (0 for a lost connection), each one's latency in ms, the wall time in ms. */
export type LoadResult = { statuses: Record<string, number>; latencies: number[]; wallMs: number };
