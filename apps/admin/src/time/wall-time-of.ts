const typed = /^\s*(\d{1,2})[\s:.-]?(\d{2})\s*$/;

/** "930", "9:30" and "9.30" are half past nine; null when it is no time of a day. */
export function wallTimeOf(text: string): string | null {
  const [, hours, minutes] = typed.exec(text) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
