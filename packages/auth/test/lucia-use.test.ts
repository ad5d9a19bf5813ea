import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const folder = new URL("../src/", import.meta.url);
const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

it("the parts of lucia that are unsafe here are never named: its cookie parser, its hashing, its origin check", () => {
  expect(sources.length).toBeGreaterThan(10);
  for (const source of sources) {
    expect(source).not.toMatch(/readSessionCookie|readBearerToken|Scrypt|verifyRequestOrigin/);
  }
});
