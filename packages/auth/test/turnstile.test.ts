import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { createTurnstile } from "../src/turnstile.ts";

it("two at once, the others in order, and a failure inside lets the next one in", async () => {
  const turnstile = createTurnstile(2);
  const finished: number[] = [];
  let inside = 0;
  let most = 0;
  const visits = [0, 1, 2, 3, 4, 5].map((visitor) =>
    turnstile.pass(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await setImmediate();
      inside -= 1;
      if (visitor === 1) throw new Error("fell");
      finished.push(visitor);
    }),
  );
  expect(turnstile.waiting()).toBe(4);
  const outcomes = await Promise.allSettled(visits);
  expect(outcomes.map(({ status }) => status).indexOf("rejected")).toBe(1);
  expect(most).toBe(2);
  expect(finished).toEqual([0, 2, 3, 4, 5]);
  expect(turnstile.waiting()).toBe(0);
});
