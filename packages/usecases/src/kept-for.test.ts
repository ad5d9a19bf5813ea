import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keptFor } from "./kept-for.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const [owner, other] = [{}, {}];

it("what is kept is found by its owner and key until its time is over", () => {
  const kept = keptFor<string>(100);
  kept.keep(owner, "a", "value");
  expect([kept.find(owner, "a"), kept.find(owner, "b"), kept.find(other, "a")]).toEqual([
    "value",
    undefined,
    undefined,
  ]);
  vi.advanceTimersByTime(99);
  expect(kept.find(owner, "a")).toBe("value");
  vi.advanceTimersByTime(1);
  expect(kept.find(owner, "a")).toBeUndefined();
});

it("what is too old is let go when something new comes", () => {
  const kept = keptFor<object>(100);
  const seen: string[] = [];
  kept.keep(owner, "old", {});
  vi.advanceTimersByTime(50);
  kept.keep(owner, "young", {});
  vi.advanceTimersByTime(60);
  kept.keep(owner, "new", {});
  kept.forget(owner, (key) => {
    seen.push(key);
    return false;
  });
  expect(seen).toEqual(["young", "new"]);
});

it("a promise that fails is not kept, and one that came after it is", async () => {
  const kept = keptFor<Promise<string>>(100);
  await expect(kept.keep(owner, "a", Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(kept.find(owner, "a")).toBeUndefined();
  let fail = (_: Error) => {};
  const slow = kept.keep(
    owner,
    "a",
    new Promise<string>((_, reject) => {
      fail = reject;
    }),
  );
  kept.keep(owner, "a", Promise.resolve("later"));
  fail(new Error("no"));
  await slow.catch(() => {});
  expect(await kept.find(owner, "a")).toBe("later");
});

it("forgets what it is told to, or everything of an owner", () => {
  const kept = keptFor<number>(100);
  for (const key of ["a 1", "a 2", "b 1"]) kept.keep(owner, key, 1);
  kept.forget(owner, (key) => key.startsWith("a "));
  expect(["a 1", "a 2", "b 1"].map((key) => kept.find(owner, key))).toEqual([undefined, undefined, 1]);
  kept.forget(owner);
  expect(kept.find(owner, "b 1")).toBeUndefined();
});
