import files from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { gunzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { createApi } from "../src/app.ts";
import { callerOf } from "./support/caller.ts";
import { openDesk } from "./support/centre.ts";
import { readDocument } from "./support/document.ts";
import { world } from "./support/world.ts";

const api = world();

describe("headers", () => {
  it("of every answer of every route, errors too: no sniffing, no storing, no framing, nothing runs", async () => {
    const { operations } = await readDocument(api);
    for (const { method, path } of operations) {
      const { headers } = await api.anybody.call(method, path.replace(/\{\w+\}/g, "x"));
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("cache-control"), path).toBe("no-store");
      expect(headers.get("referrer-policy"), path).toBe("same-origin");
      expect(headers.get("content-security-policy"), path).toMatch(
        /^default-src 'none';.*frame-ancestors 'none'/,
      );
      expect(headers.get("content-type"), path).toMatch(/^application\/(problem\+)?json/);
      expect(headers.get("strict-transport-security"), path).toBeNull();
      expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
      expect(headers.get("x-powered-by")).toBeNull();
    }
  });

  it("keep browsers to TLS for a year where the deployment has TLS, and only there", async () => {
    const secure = callerOf(createApi({ ...api.deps, origin: "https://prosvet.test" }), undefined);
    const lying = { headers: { "x-forwarded-proto": "https" } };
    const hsts = "max-age=31536000; includeSubDomains";
    expect((await secure.get("/api/public/centres")).headers.get("strict-transport-security")).toBe(hsts);
    const direct = await api.anybody.call("GET", "/api/public/centres", lying);
    expect(direct.headers.get("strict-transport-security")).toBeNull();
  });
});

describe("an answer of the public side", () => {
  it("is compressed for whoever takes that, and says that it differs by it", async () => {
    const { centre } = await openDesk(api);
    const path = `/api/public/centres/${centre.slug}/slots?from=2026-11-23&to=2026-12-03`;
    const [plain, packed] = await Promise.all([
      api.api.request(path),
      api.api.request(path, { headers: { "accept-encoding": "gzip" } }),
    ]);
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.headers.get("vary")).toBe("Accept-Encoding");
    expect(plain.headers.get("content-encoding")).toBeNull();
    const text = await plain.text();
    expect(gunzipSync(bytes).toString("utf8")).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 5);
  });
});

describe("the page of the API", () => {
  it("has its files read from the disk once, however often they are asked for", async () => {
    const fresh = callerOf(createApi(api.deps), undefined);
    const before = (await fresh.get("/api/docs/swagger-ui.css")).text;
    const readAgain = vi.spyOn(files, "readFile").mockRejectedValue(new Error("the disk is gone"));
    syncBuiltinESMExports();
    const after = (await fresh.get("/api/docs/swagger-ui.css")).text;
    readAgain.mockRestore();
    syncBuiltinESMExports();
    expect(after).toBe(before);
  });

  it("runs its own files only and asks no other host", async () => {
    const page = await api.anybody.get("/api/docs");
    expect(page.headers.get("content-type")).toMatch(/^text\/html; charset=utf-8/i);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/https?:\/\//);
    expect(page.text).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=/);
    const files = [...page.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file ?? "");
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { status, headers } = await api.anybody.get(file);
      expect(status, file).toBe(200);
      expect(headers.get("content-type"), file).toMatch(/^text\/(css|javascript); charset=utf-8$/);
      expect(headers.get("x-content-type-options"), file).toBe("nosniff");
    }
    expect((await api.anybody.get("/api/docs/initializer.js")).text).toContain("validatorUrl: null");
  });

  it.each([
    "/api/docs/../../package.json",
    "/api/docs/index.html",
    "/api/docs/swagger-ui-bundle.js.map",
    "/api/docs/",
  ])("does not serve %s", async (path) => {
    expect((await api.anybody.get(path)).status).toBe(404);
  });
});

describe("addresses", () => {
  it("answers 405 with the methods there are, 404 where there is nothing", async () => {
    const wrong = await api.anybody.call("DELETE", "/api/public/centres");
    expect(wrong).toMatchObject({ status: 405, json: { code: "method_not_allowed" } });
    expect(wrong.headers.get("allow")).toBe("GET, HEAD");
    expect(await api.anybody.get("/api/nothing")).toMatchObject({ status: 404, json: { code: "not_found" } });
  });

  it("touches no address that is not the API's", async () => {
    const { headers } = await api.api.request("/c/garmonia");
    expect(headers.get("content-security-policy")).toBeNull();
  });
});
