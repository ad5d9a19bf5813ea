import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
  expect(existsSync(join(folder, "postgres", "data", "postmaster.pid"))).toBe(false);
});

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
