import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testDatabase } from "@prosvet/testing";
import { afterAll, expect, it } from "vitest";

const base = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "prosvet-refusals-"));
const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program of ours to its end. Out: its exit code and everything that it said. */
function run(name: string, changes: Record<string, string>) {
  const program = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  const env = { PATH: process.env.PATH, PORT: "0", PROSVET_DATA: folder, ...changes };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  let [said, output] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return new Promise<{ code: number | null; said: string; output: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, said, output }));
  });
}

const urls = () => ({
  DATABASE_URL: base.urls.owner,
  ...Object.fromEntries(
    Object.entries(base.urls.doors).map(([door, url]) => [`PROSVET_${door.toUpperCase()}_URL`, url]),
  ),
});

it("the program does not start with a superuser behind a door, and says which URL to change", async () => {
  const { code, said, output } = await run("main", { ...urls(), PROSVET_PUBLIC_URL: base.urls.superuser });
  expect(code).toBe(1);
  expect(said).toContain("«Просвет» не запущен");
  expect(said).toContain("PROSVET_PUBLIC_URL: вход ролью postgres, нужна prosvet_public");
  expect(said).not.toMatch(/^\s+at /m);
  expect(output).toBe("");
});

it("the program does not start where others reach it without TLS, and says what to set", async () => {
  const { code, said } = await run("main", { ...urls(), PROSVET_HOST: "0.0.0.0" });
  expect(code).toBe(1);
  expect(said).toContain("PROSVET_ORIGIN=https://");
  expect(said).not.toMatch(/^\s+at /m);
});

it("the URL of the database is told without starting one, and where there is none yet, what to do", async () => {
  const told = await run("db-url", urls());
  expect(told).toMatchObject({ code: 0, output: `${base.urls.owner}\n` });
  const none = await run("db-url", {});
  expect(none).toMatchObject({ code: 1, output: "" });
  expect(none.said).toContain("npm start");
});
