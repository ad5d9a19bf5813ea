export type Kept<T> = {
  find(owner: object, key: string): T | undefined;
  keep(owner: object, key: string, value: T): T;
  /** Forgets what has a key like this, all when none is given. */
  forget(owner: object, isGone?: (key: string) => boolean): void;
};

/**
 * A small memory of one process: values of an owner (a database, a keyring) by key, for so many milliseconds. What is
 * too old goes when something new comes. A promise may be kept, so that a crowd asks once; one that fails is forgotten.
 */
export function keptFor<T>(milliseconds: number): Kept<T> {
  const kept = new WeakMap<object, Map<string, { value: T; until: number }>>();
  const entriesOf = (owner: object) => {
    const entries = kept.get(owner) ?? new Map<string, { value: T; until: number }>();
    kept.set(owner, entries);
    return entries;
  };
  return {
    find(owner, key) {
      const entry = kept.get(owner)?.get(key);
      return entry && entry.until > performance.now() ? entry.value : undefined;
    },
    keep(owner, key, value) {
      const [entries, now] = [entriesOf(owner), performance.now()];
      // All are kept equally long, so the oldest come first.
      for (const [old, { until }] of entries) {
        if (until > now) break;
        entries.delete(old);
      }
      const entry = { value, until: now + milliseconds };
      entries.delete(key);
      entries.set(key, entry);
      if (value instanceof Promise) {
        value.catch(() => entries.get(key) === entry && entries.delete(key));
      }
      return value;
    },
    forget(owner, isGone = () => true) {
      const entries = kept.get(owner);
      for (const key of entries?.keys() ?? []) if (isGone(key)) entries?.delete(key);
    },
  };
}
