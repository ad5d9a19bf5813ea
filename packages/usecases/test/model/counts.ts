/** How often each command ran, and how it ended. */
export function countsOf() {
  const counts = new Map<string, Map<string, number>>();
  let total = 0;
  return {
    add(name: string, end: string) {
      total++;
      const ends = counts.get(name) ?? new Map<string, number>();
      counts.set(name, ends.set(end, (ends.get(end) ?? 0) + 1));
    },
    total: () => total,
    /** One line a command, its ends by number. */
    lines: () =>
      [...counts]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, ends]) => {
          const told = [...ends]
            .sort(([, one], [, other]) => other - one)
            .map(([end, count]) => `${end} ${count}`);
          return `${name}: ${told.join(", ")}`;
        }),
  };
}
