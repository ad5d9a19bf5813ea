import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openOwner } from "@prosvet/db/owner";
import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { buildPagesOnce } from "../src/build-pages.ts";

const program = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "prosvet-start-"));
const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program of `npm start` in an empty folder. Out: what it says once it works, and where. */
async function start(changes: Record<string, string> = {}) {
  const { LANG: _, ...environment } = process.env;
  const env = { ...environment, PORT: "0", PROSVET_DATA: folder, ...changes };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const gone = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  await expect.poll(() => said, { timeout: 60_000 }).toContain("/api/docs");
  const home = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "";
  return { child, gone, home, said: () => said };
}

it("starts in an empty folder with LANG unset, serves every address, and SIGTERM stops it, database included", async () => {
  buildPagesOnce();
  const { child, gone, home, said } = await start();
  expect(said()).toContain("registrator@garmonia.example");
  for (const path of [
    "/",
    "/c/garmonia",
    "/admin/",
    "/api/docs",
    "/openapi.json",
    "/healthz",
    "/readyz",
    "/metrics",
  ]) {
    expect([path, (await fetch(`${home}${path}`)).status]).toEqual([path, 200]);
  }
  const proxied = await fetch(`${home}/metrics`, { headers: { "x-forwarded-for": "203.0.113.7" } });
  expect(proxied.status).toBe(404);
  expect(said().includes("запущена от root")).toBe(process.getuid?.() === 0);
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
  expect(existsSync(join(folder, "postgres", "data", "postmaster.pid"))).toBe(false);
});

/** The environment of the worker that a program runs beside itself. */
function environmentOfWorker({ pid }: ChildProcess): Record<string, string> {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const worker = children.find((one) =>
    readFileSync(`/proc/${one}/cmdline`, "utf8").includes("apps/worker/"),
  );
  const lines = readFileSync(`/proc/${worker}/environ`, "utf8").split("\0").filter(Boolean);
  return Object.fromEntries(lines.map((line) => /^([^=]+)=(.*)$/s.exec(line)?.slice(1) as [string, string]));
}

it("the worker is given its own door and no other, the files of the keys and of the anchors, where scans lie and where links lead, and no secret beside", async () => {
  const { child, gone } = await start({ PROSVET_OWNER_URL: "postgres://secret@localhost/none", SECRET: "1" });
  const environment = environmentOfWorker(child);
  expect(environment.PROSVET_WORKER_URL).toMatch(/^postgres:\/\/prosvet_worker@/);
  const others = Object.keys(environment).filter((name) => name !== "PROSVET_WORKER_URL");
  const named = others.filter((name) => !/^(PATH|HOME|TZ|LANG|NODE_\w+)$/.test(name));
  expect(named.sort()).toEqual([
    "PROSVET_ANCHOR_FILE",
    "PROSVET_FILES",
    "PROSVET_KEYRING_FILE",
    "PROSVET_ORIGIN",
  ]);
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
});

it("the URL of the database is told while it runs and when it does not, to its owner alone, and nothing is started", async () => {
  const tell = () =>
    execFileSync(process.execPath, [fileURLToPath(new URL("../src/db-url.ts", import.meta.url))], {
      env: { ...process.env, PROSVET_DATA: folder },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  const { child, gone } = await start();
  const owner = openOwner(tell());
  expect(await owner.transact((tx) => tx.execute(sql`select current_user as role`))).toMatchObject([
    { role: "prosvet_owner" },
  ]);
  await owner.close();
  const url = tell();
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
  expect(tell()).toBe(url);
  expect(statSync(join(folder, "database-url")).mode & 0o077).toBe(0);
  expect(existsSync(join(folder, "postgres", "data", "postmaster.pid"))).toBe(false);
}, 60_000);

it("a second start finds what was there, and says loudly that the abuse limits are lifted", async () => {
  const { child, gone, home, said } = await start({ PROSVET_PUBLIC_LIMITS: "lifted" });
  expect(said()).toContain("защита от злоупотреблений отключена");
  const { centres } = (await (await fetch(`${home}/api/public/centres`)).json()) as { centres: unknown[] };
  expect(centres).toHaveLength(2);
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
});

it("a port that is taken is said in words, and nothing is left running", async () => {
  const first = await start();
  const port = new URL(first.home).port;
  const { LANG: _, ...environment } = process.env;
  const env = { ...environment, PORT: port, PROSVET_DATA: folder };
  const second = spawn(process.execPath, [program], { env, stdio: ["ignore", "ignore", "pipe"] });
  started.push(second);
  let said = "";
  second.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  expect(await new Promise((resolve) => second.once("exit", resolve))).toBe(1);
  expect(said).toContain(`Порт ${port} занят`);
  expect((await fetch(`${first.home}/readyz`)).status).toBe(200);
  first.child.kill("SIGTERM");
  expect(await first.gone).toBe(0);
});
