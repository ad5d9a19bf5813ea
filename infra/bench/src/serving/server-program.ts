import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createApi, httpRules, type Log } from "@prosvet/api";
import { createAuth } from "@prosvet/auth";
import { createBookingPages } from "@prosvet/booking";
import { readKeyring } from "@prosvet/crypto";
import { openDatabase } from "@prosvet/db";
import { connect } from "../database/connect.ts";
import { floorRoutes } from "./floor-routes.ts";
import { journalRoute } from "./journal-route.ts";
import type { ServerAnswer, ServerConfig, ServerQuestion } from "./server-config.ts";

/** By name and SQLSTATE: a thousand failures of a rush are told in one line. */
const failures = new Map<string, number>();

/** The measured server: the API and the pages as they are, and the floors beside them, in one process. */
function serve({ doorUrls, unguardedUrl, keyringFile }: ServerConfig) {
  const db = openDatabase(doorUrls);
  const clock = () => new Date();
  const deps = { db, keyring: readKeyring(keyringFile), clock, publicLimits: "lifted" } as const;
  const auth = createAuth(db, { secureCookies: false, clock });
  const log: Log = ({ name, sqlstate = "" }) =>
    failures.set(`${name} ${sqlstate}`, 1 + (failures.get(`${name} ${sqlstate}`) ?? 0));
  const program = { ...deps, auth, origin: null, trustProxy: false, log };
  const api = createApi(program);
  const pages = createBookingPages({ ...deps, ...httpRules(program) });
  const floors = floorRoutes(db, connect(unguardedUrl, 10));
  const journals = journalRoute(deps);
  const fetch = (request: Request, env: object) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/floor/journals/")) return journals.fetch(request, env);
    if (pathname.startsWith("/floor/")) return floors.fetch(request, env);
    return pathname.startsWith("/api/") ? api.fetch(request, env) : pages.fetch(request, env);
  };
  const server = createServer(getRequestListener(fetch));
  server.listen(0, "127.0.0.1", 4096, () => tell({ port: (server.address() as AddressInfo).port }));
}

const tell = (answer: ServerAnswer) => process.send?.(answer);

function answer(question: ServerQuestion) {
  const { user, system } = process.cpuUsage();
  tell({ value: question === "cpu" ? user + system : process.memoryUsage.rss() });
}

process.on("disconnect", () => {
  for (const [what, count] of failures) console.error(`the measured server failed ${count} times: ${what}`);
  process.exit();
});
process.once("message", (config: ServerConfig) => {
  process.on("message", answer);
  serve(config);
});
