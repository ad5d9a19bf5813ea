import { describe, expect, it } from "vitest";
import { fewAtOnce } from "../src/services/few-at-once.ts";

const streaming = () =>
  new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1)) });
const short = async () =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(1));
      controller.close();
    },
  });

describe("heavy work of a centre", () => {
  it("runs two at once, refuses a third with a time to come back, and leaves other centres alone", async () => {
    const run = fewAtOnce(2);
    for (let at = 0; at < 2; at++) await run("a", async () => streaming());
    await expect(run("a", short)).rejects.toMatchObject({ code: "too_many", retryAfterSeconds: 10 });
    await expect(run("b", short)).resolves.toBeDefined();
  });

  it("is over when the file is read to its end, given up, made at once or has failed", async () => {
    const run = fewAtOnce(1);
    const read = (await run("a", short)) as ReadableStream<Uint8Array>;
    await new Response(read).arrayBuffer();
    const left = (await run("a", async () => streaming())) as ReadableStream<Uint8Array>;
    await left.cancel();
    await run("a", async () => new Uint8Array(1));
    await expect(run("a", () => Promise.reject(new Error("no rows")))).rejects.toThrow("no rows");
    await expect(run("a", short)).resolves.toBeDefined();
  });
});
