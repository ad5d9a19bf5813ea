import { lookReasonLabels } from "../recipients/look-reasons.ts";
import { type Flaw, flaw } from "./flaw.ts";

/** The actions of the audit by which somebody sees who a recipient is or what they wrote (R34). */
export const lookActions = [
  "recipients.disclose",
  "recipients.find",
  "recipients.list_duplicates",
  "recipients.extract",
  "consents.read_scan",
  "written_requests.open",
  "services.disclose",
] as const;

/** What is said of a look: of somebody who has no booking and no service with that recipient, apart (R34). */
export function lookFlaw(what: string, { isRelated }: { isRelated: boolean | null }): Flaw {
  if (isRelated !== false) return flaw("look", "R34", "note", `${what}.`);
  return flaw("look_unrelated", "R34", "note", `${what}. Своих записей и услуг с этим получателем нет.`);
}

/** The reason of a look in words: of the closed list by its label, everything else as it was written. */
export function lookReasonInWords(reason: string, words: string | null = null): string {
  if (reason === "other" && words) return words;
  return (lookReasonLabels as Readonly<Record<string, string>>)[reason] ?? reason;
}

/** Fewer looks than this never stand out. */
export const fewLooks = 20;

/** Whose looks stand out: twenty at least, and more than twice as many as half of the others have (R34). */
export function standOut(counts: readonly number[]): boolean[] {
  return counts.map((count, at) => {
    const others = counts.filter((_, index) => index !== at).sort((one, other) => one - other);
    const middle = others[Math.floor(others.length / 2)];
    return middle !== undefined && count >= fewLooks && count > 2 * middle;
  });
}
