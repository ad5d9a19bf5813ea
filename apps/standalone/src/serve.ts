import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export type Listening = { port: number; close(): Promise<void> };

/** A slow or silent client is let go: headers in 5 s, a whole request in 10 s. */
const patience = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
};

/** Listens, and on close lets requests in flight finish, at most ten seconds. Throws when the port is not to be had. */
export function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const options = { fetch: app.fetch, hostname: host, port, createServer, serverOptions: patience };
    const server = serve(options, () => {
      resolve({ port: (server.address() as AddressInfo).port, close: () => drain(server as Server) });
    });
    server.once("error", reject);
  });
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}
