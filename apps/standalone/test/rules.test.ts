import { createAuth } from "@prosvet/auth";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { buildPagesOnce } from "../src/build-pages.ts";
import { createProgram, listen } from "../src/index.ts";

const base = testDatabase();
const auth = createAuth(base.db, { secureCookies: true, clock: () => new Date() });
const site = "https://prosvet.test";
const program = createProgram({ ...base.deps(), auth, origin: site, trustProxy: true });
let centre: TestCentre;

beforeAll(async () => {
  buildPagesOnce();
  centre = await createCentre(base);
});

const hsts = "max-age=31536000; includeSubDomains";

describe("one rule on every side of the deployment", () => {
  it("tells browsers the same: TLS only, no sniffing, no address of ours to others; errors included", async () => {
    const paths = [
      "/",
      `/c/${centre.slug}`,
      "/nothing",
      "/admin/",
      "/admin",
      "/api/public/centres",
      "/api/nothing",
    ];
    for (const path of [...paths, "/admin/assets/nothing", "/healthz", "/readyz", "/metrics", "/api/docs"]) {
      const { headers } = await program.request(`${site}${path}`);
      expect([path, headers.get("strict-transport-security")]).toEqual([path, hsts]);
      expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
      expect([path, headers.get("referrer-policy")]).toEqual([path, "same-origin"]);
    }
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["another site, by what the browser says", { "sec-fetch-site": "cross-site" }],
    ["another site, whatever it says of its origin", { "sec-fetch-site": "cross-site", origin: site }],
    ["a neighbouring site", { "sec-fetch-site": "same-site" }],
    ["a sandbox", { origin: "null" }],
    ["the same host without TLS", { origin: "http://prosvet.test" }],
    ["another port of the same host", { origin: `${site}:8443` }],
    ["an unknown place", {}],
  ])("refuses what would change something and comes from %s", async (_, from: Record<string, string>) => {
    const cookie = "__Host-prosvet-view=on";
    const topic = `${site}/c/${centre.slug}/booking/topic`;
    const form = { ...from, cookie, "content-type": "application/x-www-form-urlencoded" };
    const json = { ...from, cookie, "content-type": "application/json" };
    expect((await program.request(topic, { method: "POST", headers: form, body: "" })).status).toBe(403);
    const session = `${site}/api/session`;
    expect((await program.request(session, { method: "POST", headers: json, body: "{}" })).status).toBe(403);
  });

  it("takes a form from our own page, by either sign, and on a centre's own hostname", async () => {
    const own: [string, Record<string, string>][] = [
      [site, { "sec-fetch-site": "same-origin" }],
      [site, { origin: site }],
      ["https://centre.test", { origin: "https://centre.test" }],
    ];
    for (const [at, from] of own) {
      const headers = { ...from, "content-type": "application/x-www-form-urlencoded" };
      const topic = `${at}/c/${centre.slug}/booking/topic`;
      const answer = await program.request(topic, { method: "POST", headers, body: "" });
      expect([at, answer.status]).toEqual([at, 303]);
      expect(answer.headers.get("set-cookie")).toMatch(/^__Host-prosvet-draft=[^;]+;.*Secure/);
    }
  });
});

describe("the probes", () => {
  it("are kept by nobody, and the measures are shown to this machine alone and never behind a proxy", async () => {
    const metricsWith = async (trustProxy: boolean) => {
      const behind = createProgram({ ...base.deps(), auth, origin: site, trustProxy });
      const { port, close } = await listen(behind, { host: "127.0.0.1", port: 0 });
      const asked = await fetch(`http://127.0.0.1:${port}/metrics`);
      const told = await asked.text();
      await close();
      return [asked.status, /^prosvet_longest_notice_wait_seconds [\d.]+$/m.test(told)];
    };
    expect(await metricsWith(false)).toEqual([200, true]);
    expect(await metricsWith(true)).toEqual([404, false]);
    for (const path of ["/healthz", "/readyz", "/metrics"]) {
      const { headers } = await program.request(`${site}${path}`);
      expect([path, headers.get("cache-control")]).toEqual([path, "no-store"]);
    }
  });

  it("say that there is no database when it does not answer", async () => {
    expect((await program.request(`${site}/readyz`)).status).toBe(200);
    const pools = {
      ...base.db.pools,
      public: { ...base.db.pools.public, acquire: () => Promise.reject(new Error()) },
    };
    const lost = createProgram({
      ...base.deps({ db: { ...base.db, pools } }),
      auth,
      origin: site,
      trustProxy: true,
    });
    expect((await lost.request(`${site}/readyz`)).status).toBe(503);
    expect((await lost.request(`${site}/healthz`)).status).toBe(200);
  });
});
