import type { Schedule } from "./slot-types.ts";

/** A half-open range of epoch milliseconds. */
export type Range = { from: number; until: number };

/** Ranges in which the consultant takes nobody, in order and joined: busy with the buffer on both sides, absences. */
export function blockedRanges(schedule: Schedule, bufferMinutes: number): (consultantId: string) => Range[] {
  const buffer = bufferMinutes * 60_000;
  const ofAll: Range[] = [];
  const byConsultant = new Map<string, Range[]>();
  const listOf = (consultantId: string | null): Range[] => {
    if (consultantId === null) return ofAll;
    const list = byConsultant.get(consultantId) ?? [];
    byConsultant.set(consultantId, list);
    return list;
  };
  for (const { consultantId, startsAt, endsAt } of schedule.busy) {
    listOf(consultantId).push({ from: startsAt.getTime() - buffer, until: endsAt.getTime() + buffer });
  }
  for (const { consultantId, startsAt, endsAt } of schedule.absences) {
    listOf(consultantId).push({ from: startsAt.getTime(), until: endsAt.getTime() });
  }
  return (consultantId) => joined([...ofAll, ...(byConsultant.get(consultantId) ?? [])]);
}

function joined(ranges: Range[]): Range[] {
  const inOrder = ranges
    .filter((range) => range.from < range.until)
    .sort((left, right) => left.from - right.from);
  const result: Range[] = [];
  for (const range of inOrder) {
    const last = result.at(-1);
    if (last && range.from <= last.until) last.until = Math.max(last.until, range.until);
    else result.push({ ...range });
  }
  return result;
}
