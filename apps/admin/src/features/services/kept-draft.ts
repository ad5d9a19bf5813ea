import type { ServiceDraft } from "./service-draft.ts";

/** The form as text, for the server to keep. */
export const textOfDraft = (draft: ServiceDraft): string => JSON.stringify(draft);

/**
 * The form that was kept, upon a new one: fields of the same kind only, so that a draft of an older program breaks
 * nothing. Null when it is no form at all.
 */
export function draftFromText(text: string, fresh: ServiceDraft): ServiceDraft | null {
  const kept = parsed(text);
  if (kept === null) return null;
  const isSameKind = (name: string, value: unknown) => {
    const known = (fresh as Record<string, unknown>)[name];
    return (
      known !== undefined && typeof value === typeof known && Array.isArray(value) === Array.isArray(known)
    );
  };
  const fields = Object.entries(kept).filter(([name, value]) => isSameKind(name, value));
  return { ...fresh, ...Object.fromEntries(fields) };
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
