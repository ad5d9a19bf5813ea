import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { addressOf } from "../src/http/address.ts";
import { networkOf } from "../src/http/network-of.ts";
import { world } from "./support/world.ts";

const api = world();

async function keyOf(
  remoteAddress: string,
  forwarded?: string,
  changes: { trustProxy?: boolean; clock?: () => Date } = {},
) {
  const app = new Hono().get("/", (c) => c.text(addressOf(c, { ...api.deps, ...changes })));
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

  it("is the same for a program that listens on both families and one that listens on IPv4", async () => {
    expect(await keyOf("::ffff:203.0.113.7")).toBe(await keyOf("203.0.113.7"));
  });
});

const groupsOfNetwork = 4;
const all = Array.from({ length: 8 }, (_, at) => at);

/** Every way to write an address: whole, in full width, in capitals, and with `::` for each run of zeros in it. */
function spellingsOf(groups: readonly string[]): string[] {
  const whole = groups.join(":");
  const shortened = all.flatMap((from) =>
    all
      .filter((to) => to >= from && groups.slice(from, to + 1).every((group) => group === "0"))
      .map((to) => `${groups.slice(0, from).join(":")}::${groups.slice(to + 1).join(":")}`),
  );
  const wide = groups.map((group) => group.padStart(4, "0")).join(":");
  return [...shortened, whole, wide].flatMap((text) => [text, text.toUpperCase()]);
}

describe("the network of an address", () => {
  it("is one for every spelling of every address with zeros anywhere, and another when any of its 64 bits differs", () => {
    let spellings = 0;
    for (let zeros = 0; zeros < 256; zeros++) {
      const groups = all.map((at) => ((zeros >> at) & 1 ? "0" : `a${at}`));
      const network = networkOf(groups.map((group) => group.padStart(4, "0")).join(":"));
      expect(network.split(":")).toHaveLength(groupsOfNetwork);
      for (const text of spellingsOf(groups)) {
        spellings++;
        for (const dressed of [text, `${text}%eth0`, `[${text}]`, `[${text}]:443`])
          expect([dressed, networkOf(dressed)]).toEqual([dressed, network]);
      }
      for (const at of all) {
        const other = networkOf(groups.with(at, "b").join(":"));
        expect([zeros, at, other === network]).toEqual([zeros, at, at >= groupsOfNetwork]);
      }
    }
    expect(spellings).toBeGreaterThan(2_000);
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["203.0.113.7:51234", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["::FFFF:cb00:7107", "203.0.113.7"],
    ["[::ffff:203.0.113.7]:443", "203.0.113.7"],
    ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7"],
    ["64:ff9b::203.0.113.7", "0064:ff9b:0000:0000"],
    ["::1", "0000:0000:0000:0000"],
    ["unknown", "unknown"],
    ["", ""],
  ])("of %s is %s", (text, network) => {
    expect(networkOf(text)).toBe(network);
  });
});
