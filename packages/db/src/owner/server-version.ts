/** Minors before these read every row in INSERT … ON CONFLICT despite row-level security (CVE-2026-120154). */
const firstSafe: Record<number, number> = { 15: 150020, 16: 160016, 17: 170011, 18: 180004 };

/** In: `server_version_num`. Throws when the server is older than PostgreSQL 15.20 or an unfixed minor of a later major. */
export function assertServerVersion(version: number): void {
  const major = Math.floor(version / 10_000);
  const needed = firstSafe[major] ?? (major > 18 ? 0 : 150020);
  if (version < needed) {
    throw new Error(`PostgreSQL ${version} is too old: row-level security needs at least ${needed}`);
  }
}
