import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { addressOf } from "../src/http/address.ts";
import type { ApiEnv } from "../src/http/environment.ts";
import { world } from "./support/world.ts";

const api = world();

async function keyOf(
  remoteAddress: string,
  forwarded?: string,
  changes: { trustProxy?: boolean; clock?: () => Date } = {},
) {
  const app = new Hono<ApiEnv>().get("/", (c) => {
    c.set("deps", { ...api.deps, ...changes });
    return c.text(addressOf(c));
  });
  const headers: Record<string, string> = forwarded ? { "x-forwarded-for": forwarded } : {};
  const socket = { incoming: { socket: { remoteAddress } } };
  return (await app.request("/", { headers }, socket)).text();
}

describe("the key of an address", () => {
  it("tells addresses apart and holds none of them", async () => {
    const key = await keyOf("203.0.113.7");
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyOf("203.0.113.7")).toBe(key);
    expect(await keyOf("203.0.113.8")).not.toBe(key);
  });

  it("is another every day, so that counts of two days cannot be joined", async () => {
    const tomorrow = () => new Date("2026-11-24T03:00:00Z");
    expect(await keyOf("203.0.113.7", undefined, { clock: tomorrow })).not.toBe(await keyOf("203.0.113.7"));
  });

  it("does not believe a forwarded address unless the proxy is trusted, and then only what that proxy saw", async () => {
    const key = await keyOf("203.0.113.7");
    expect(await keyOf("203.0.113.7", "198.51.100.1")).toBe(key);
    const trusted = { trustProxy: true };
    expect(await keyOf("10.0.0.1", "198.51.100.1, 203.0.113.7", trusted)).toBe(key);
    expect(await keyOf("10.0.0.1", "198.51.100.1", trusted)).not.toBe(key);
  });

  it("is one for a household's IPv6 network", async () => {
    const key = await keyOf("2001:db8:1:2:a:b:c:d");
    expect(await keyOf("2001:db8:1:2:ffff::1")).toBe(key);
    expect(await keyOf("2001:db8:1:3:a:b:c:d")).not.toBe(key);
  });
});
