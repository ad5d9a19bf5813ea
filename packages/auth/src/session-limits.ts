/** How long a session lives: since its last use and since its sign-in, whichever ends first. ASVS 7.3.1, 7.3.2. */
export const sessionLimits = { idleMinutes: 30, absoluteHours: 12 } as const;

/** In: when the person signed in. Out: whether the absolute limit has passed. */
export const isPastAbsoluteLimit = (signedInAt: Date, now: Date) =>
  now.getTime() >= signedInAt.getTime() + sessionLimits.absoluteHours * 3_600_000;
