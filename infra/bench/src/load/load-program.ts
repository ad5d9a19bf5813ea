import { openHttpSocket } from "./http-socket.ts";
import type { Load, LoadResult } from "./load.ts";

const longestSeconds = 60;

/** A process of its own, so that making load costs the server nothing but its share of the machine. */
process.on("message", async (load: Load) => process.send?.(await run(load)));
process.on("disconnect", () => process.exit());

async function run({ port, connections, requests, seconds, once }: Load): Promise<LoadResult> {
  const result: LoadResult = { statuses: {}, latencies: [], wallMs: 0 };
  const started = performance.now();
  const until = started + Math.min(seconds, longestSeconds) * 1000;
  let next = 0;
  const takeRequest = () => {
    if (performance.now() >= until || (once && next >= requests.length)) return undefined;
    return requests[next++ % requests.length];
  };
  const visit = async () => {
    const socket = openHttpSocket(port);
    for (let request = takeRequest(); request !== undefined; request = takeRequest()) {
      const sent = performance.now();
      const status = await socket.send(request).catch(() => 0);
      result.latencies.push(performance.now() - sent);
      result.statuses[status] = (result.statuses[status] ?? 0) + 1;
      if (status === 0) break;
    }
    socket.close();
  };
  await Promise.all(Array.from({ length: connections }, visit));
  result.wallMs = performance.now() - started;
  return result;
}
