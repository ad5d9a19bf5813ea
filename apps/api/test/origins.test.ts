import { describe, expect, it } from "vitest";
import { createApi } from "../src/app.ts";
import { bookingsOf, openDesk } from "./support/centre.ts";
import { world } from "./support/world.ts";

const api = world();
const methods = ["POST", "PUT", "PATCH", "DELETE"];
const types = [
  "application/json",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/xml",
  undefined,
];
const foreign = ["https://evil.example", "http://localhost.evil.example", "http://localhost:81", "null"];
const paths = ["/api/session", "/api/session/place", "/api/limits", "/api/services"];

const send = (
  method: string,
  path: string,
  headers: Record<string, string | undefined>,
  body: string | null = "{}",
) =>
  api.api.request(path, {
    method,
    headers: Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined),
    body,
  });

describe("a request that changes something", () => {
  it("is refused from every other origin, whatever its method and type", async () => {
    const { head } = await openDesk(api);
    let refused = 0;
    for (const path of paths) {
      for (const method of methods) {
        for (const type of types) {
          for (const origin of foreign) {
            for (const site of [undefined, "cross-site", "same-site"]) {
              const headers = { origin, cookie: head.cookie, "content-type": type, "sec-fetch-site": site };
              const { status } = await send(method, path, headers);
              expect([403, 415], `${method} ${path} ${type} ${origin} ${site}`).toContain(status);
              refused++;
            }
          }
        }
      }
    }
    expect(refused).toBe(paths.length * methods.length * types.length * foreign.length * 3);
    expect((await head.get("/api/session")).status).toBe(200);
  });

  it("is refused with a cookie when nothing tells where it comes from", async () => {
    const { head } = await openDesk(api);
    const headers = { cookie: head.cookie, "content-type": "application/json" };
    expect((await send("POST", "/api/limits", headers)).status).toBe(403);
  });

  it("is not saved by its own origin when the browser says that it is another's", async () => {
    const { head } = await openDesk(api);
    const headers = { cookie: head.cookie, origin: "http://localhost", "sec-fetch-site": "cross-site" };
    expect((await send("DELETE", "/api/session", headers, null)).status).toBe(403);
  });

  it("passes from the same origin, as either header tells it", async () => {
    const { head } = await openDesk(api);
    const ask = (headers: Record<string, string>) =>
      send("POST", "/api/limits", { cookie: head.cookie, "content-type": "application/json", ...headers });
    expect((await ask({ origin: "http://localhost" })).status).toBe(422);
    expect((await ask({ "sec-fetch-site": "same-origin", origin: "null" })).status).toBe(422);
  });

  it("is judged by the forwarded host behind a trusted proxy only", async () => {
    const { head } = await openDesk(api);
    const proxied = createApi({ ...api.deps, trustProxy: true });
    const request = {
      method: "DELETE",
      headers: {
        cookie: head.cookie ?? "",
        origin: "https://prosvet.test",
        "x-forwarded-host": "prosvet.test",
        "x-forwarded-proto": "https",
      },
    };
    expect((await api.api.request("/api/session", request)).status).toBe(403);
    expect((await proxied.request("/api/session", request)).status).toBe(204);
  });

  it("is judged as one over TLS wherever the deployment is, on a centre's own hostname too", async () => {
    const { head } = await openDesk(api);
    const overTls = createApi({ ...api.deps, origin: "https://prosvet.test" });
    const statusFrom = async (origin: string, host: string) => {
      const headers = { cookie: head.cookie ?? "", origin, "content-type": "application/json" };
      return (await overTls.request(`http://${host}/api/limits`, { method: "POST", headers, body: "{}" }))
        .status;
    };
    expect(await statusFrom("http://prosvet.test", "prosvet.test")).toBe(403);
    expect(await statusFrom("https://prosvet.test", "prosvet.test")).toBe(422);
    expect(await statusFrom("https://centre.test", "centre.test")).toBe(422);
    expect(await statusFrom("https://centre.test", "prosvet.test")).toBe(403);
  });

  it("may come from a program that has no cookie and books for a family", async () => {
    const { centre } = await openDesk(api);
    const body = JSON.stringify({ form: "in_person", channel: "face_to_face", anonymous: true });
    const json = { "content-type": "application/json" };
    expect((await send("POST", bookingsOf(centre), json, body)).status).toBe(201);
    const elsewhere = { ...json, origin: "https://evil.example" };
    expect((await send("POST", bookingsOf(centre), elsewhere, body)).status).toBe(403);
  });
});
