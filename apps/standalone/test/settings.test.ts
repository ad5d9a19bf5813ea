import { describe, expect, it } from "vitest";
import { readSettings } from "../src/config/settings.ts";
import { warningsOf } from "../src/warnings.ts";

const https = { PROSVET_ORIGIN: "https://prosvet.test" };

describe("a program that others reach", () => {
  it.each([
    { PROSVET_HOST: "0.0.0.0" },
    { PROSVET_HOST: "::" },
    { PROSVET_HOST: "192.168.0.7" },
    { PROSVET_HOST: "127.evil.test" },
    { PROSVET_TRUST_PROXY: "yes" },
    { PROSVET_HOST: "0.0.0.0", PROSVET_ORIGIN: "http://prosvet.test" },
    { PROSVET_TRUST_PROXY: "yes", PROSVET_ORIGIN: "http://prosvet.test" },
  ])("is refused without TLS, with what to do: %j", (environment) => {
    expect(() => readSettings(environment)).toThrow(/PROSVET_ORIGIN=https:[\s\S]*PROSVET_INSECURE=yes/);
    const insecure = readSettings({ ...environment, PROSVET_INSECURE: "yes" });
    expect(insecure).toMatchObject({ secureCookies: false, insecure: true });
    expect(warningsOf(insecure, false)).toEqual([expect.stringContaining("без TLS")]);
    expect(readSettings({ ...environment, ...https })).toMatchObject({ secureCookies: true });
  });

  it("has secure cookies as soon as its address is https, on this machine too", () => {
    expect(readSettings({ ...https, PROSVET_HOST: "127.0.0.1" }).secureCookies).toBe(true);
  });

  it("is known by its origin alone, whatever path its address is given with", () => {
    const { origin } = readSettings({ PROSVET_ORIGIN: "https://Prosvet.test/admin/" });
    expect(origin).toBe("https://prosvet.test");
    expect(() => readSettings({ PROSVET_ORIGIN: "ftp://prosvet.test" })).toThrow("PROSVET_ORIGIN");
  });
});

describe("a program of this machine alone", () => {
  it.each(["localhost", "127.0.0.1", "127.1.2.3", "::1"])("starts without TLS on %s", (host) => {
    expect(readSettings({ PROSVET_HOST: host })).toMatchObject({ secureCookies: false, insecure: false });
  });

  it("says in one line that root and an embedded database do not go together, and that limits are lifted", () => {
    const settings = readSettings({ PROSVET_PUBLIC_LIMITS: "lifted" });
    expect(warningsOf(settings, false)).toEqual([expect.stringContaining("PROSVET_PUBLIC_LIMITS")]);
    const [asRoot = "", ...others] = warningsOf(settings, true);
    expect(asRoot).toMatch(/^ВНИМАНИЕ: .*root.*nobody.*infra\/deploy\/README\.md\.$/);
    expect(others).toHaveLength(1);
    const ownDatabase = readSettings({ DATABASE_URL: "postgres://localhost/prosvet" });
    expect(warningsOf(ownDatabase, true)).toEqual([]);
  });
});
