/** Lets `width` through at once; the others wait in order. */
export type Turnstile = { pass<T>(run: () => Promise<T>): Promise<T>; waiting(): number };

/** In: how many at once. */
export function createTurnstile(width: number): Turnstile {
  const queue: (() => void)[] = [];
  let inside = 0;

  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else inside -= 1;
  };

  return {
    waiting: () => queue.length,
    async pass(run) {
      if (inside < width) inside += 1;
      // Whoever leaves gives up the place to the next in the queue, so `inside` stays.
      else await new Promise<void>((resolve) => queue.push(resolve));
      try {
        return await run();
      } finally {
        leave();
      }
    },
  };
}
