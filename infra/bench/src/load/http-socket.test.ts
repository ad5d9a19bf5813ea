import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openHttpSocket } from "./http-socket.ts";
import { get, post } from "./load-maker.ts";

const long = "ж".repeat(300_000);
const server = createServer((request, response) => {
  if (request.url === "/long")
    return response.writeHead(201, { "content-length": Buffer.byteLength(long) }).end(long);
  if (request.url === "/parts") {
    response.write(long);
    return response.end("end");
  }
  if (request.url === "/gone") return request.socket.destroy();
  return response.writeHead(409, { "content-length": 0 }).end();
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.closeAllConnections());

it("a connection of the load gives the status of each answer in turn, long, in parts or empty", async () => {
  const socket = openHttpSocket((server.address() as AddressInfo).port);
  expect(await socket.send(get("/long"))).toBe(201);
  expect(await socket.send(get("/parts"))).toBe(200);
  expect(await socket.send(post("/", { name: "Ж" }, "key"))).toBe(409);
  expect(await socket.send(get("/long"))).toBe(201);
  await expect(socket.send(get("/gone"))).rejects.toThrow();
  socket.close();
});
