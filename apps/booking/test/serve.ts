import { serve } from "@hono/node-server";
import { afterAll } from "vitest";
import type { createBookingPages } from "../src/app.ts";

/** The pages on a free port of this machine; closed when the test file ends. */
export async function serveOnFreePort(app: ReturnType<typeof createBookingPages>): Promise<string> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  afterAll(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://localhost:${address.port}`;
}
