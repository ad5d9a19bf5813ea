import type { ConsentPurpose } from "../catalogues/document-kinds.ts";
import type { ConsentText } from "../texts/centre-texts.ts";

/** The newest text of a purpose, or null when the centre has none. */
export const newestConsentText = (
  texts: readonly ConsentText[],
  purpose: ConsentPurpose,
): ConsentText | null =>
  texts
    .filter((known) => known.purpose === purpose)
    .reduce<ConsentText | null>(
      (newest, text) => (newest && newest.version > text.version ? newest : text),
      null,
    );

/**
 * The texts with a new version of one: a text that somebody may have consented to is never edited (R42). The same as
 * they were when nothing differs.
 */
export function withNextConsentText(
  texts: readonly ConsentText[],
  { purpose, title, text }: Omit<ConsentText, "version">,
): readonly ConsentText[] {
  const newest = newestConsentText(texts, purpose);
  if (newest?.title === title && newest.text === text) return texts;
  return [...texts, { purpose, version: (newest?.version ?? 0) + 1, title, text }];
}
