import fc from "fast-check";
import { expect, it } from "vitest";
import { createIdSource } from "../src/id.ts";
import { newId } from "../src/index.ts";

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function timeOf(id: string): number {
  return Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
}

function isRising(ids: readonly string[]): boolean {
  return ids.every((id, place) => place === 0 || id > (ids[place - 1] ?? ""));
}

it("an id is a UUID of version 7 with the time it was made at", () => {
  const before = Date.now();
  const id = newId();
  expect(id).toMatch(form);
  expect(timeOf(id)).toBeGreaterThanOrEqual(before);
  expect(timeOf(id)).toBeLessThanOrEqual(Date.now());
});

it("ids of one process are sorted by when they were made, and all differ", () => {
  const ids = Array.from({ length: 100_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(isRising(ids)).toBe(true);
});

it("ids rise whatever the clock does: stands still, steps back, leaps ahead", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 40), { minLength: 2, maxLength: 200 }), (times) => {
      let place = 0;
      const next = createIdSource(() => times[place++] ?? 0);
      const ids = times.map(next);
      expect(isRising(ids)).toBe(true);
      for (const id of ids) expect(id).toMatch(form);
    }),
  );
});

it("more ids in one millisecond than the counter holds still rise and hardly run ahead of the clock", () => {
  const next = createIdSource(() => 1_700_000_000_000);
  const ids = Array.from({ length: 20_000 }, next);
  expect(isRising(ids)).toBe(true);
  expect(timeOf(ids.at(-1) ?? "") - 1_700_000_000_000).toBeLessThanOrEqual(10);
});

it("ids made in the same millisecond by two processes differ", () => {
  const [one, other] = [createIdSource(() => 1), createIdSource(() => 1)];
  const ids = Array.from({ length: 2000 }, () => [one(), other()]).flat();
  expect(new Set(ids).size).toBe(ids.length);
});
