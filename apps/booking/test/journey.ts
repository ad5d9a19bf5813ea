import { expect } from "vitest";
import type { Visitor } from "./visitor.ts";

export const bookingPath = (slug: string, page: string) => `/c/${slug}/booking/${page}`;

export const answers = {
  topic: { words: "", typical: "later" },
  how: { meeting: "in_person.face_to_face", children: "0" },
  when: { slot: "first" },
  who: { who: "anonymous" },
} as const;

type Step = keyof typeof answers;
type Changes = Partial<Record<Step, Record<string, string>>>;

/** Answers the questions one after another, up to the check (or to the step before `until`). */
export async function answerTo(until: Step | "check", person: Visitor, slug: string, changes: Changes = {}) {
  for (const step of ["topic", "how", "when", "who"] as const) {
    if (step === until) return;
    const fields = { ...answers[step], ...changes[step] };
    if (step === "when" && changes.how?.meeting?.startsWith("written")) continue;
    const slot = fields as { slot?: string };
    if (slot.slot === "first") slot.slot = await firstFreeTime(person, slug);
    const answer = await person.post(bookingPath(slug, step), fields);
    expect(answer.status, `${step}: ${answer.body.slice(answer.body.indexOf("<main"), 2000)}`).toBe(303);
  }
}

async function freeTimes(person: Visitor, slug: string): Promise<string[]> {
  const { body } = await person.get(bookingPath(slug, "when"));
  return [...body.matchAll(/name="slot" value="([^"]+)"/g)].map(([, value = ""]) => value);
}

export async function firstFreeTime(person: Visitor, slug: string): Promise<string> {
  const [value] = await freeTimes(person, slug);
  if (!value) throw new Error("no free time on the page");
  return value;
}

/** One that is not too soon yet when the clock has gone on by minutes. */
export async function lastFreeTime(person: Visitor, slug: string): Promise<string> {
  const value = (await freeTimes(person, slug)).findLast((time) => time !== "none");
  if (!value) throw new Error("no free time on the page");
  return value;
}

/** Books and returns the page of the confirmation with its number and PIN. */
export async function book(person: Visitor, slug: string, changes: Changes = {}) {
  await answerTo("check", person, slug, changes);
  const sent = await person.post(bookingPath(slug, "check"), {});
  expect(sent.status, sent.body.slice(sent.body.indexOf("<main"), 3000)).toBe(303);
  expect(sent.location?.replace("?put-off", "")).toBe(bookingPath(slug, "done"));
  const done = await person.get(sent.location ?? "");
  const [number = "", pin = ""] = [...done.body.matchAll(/class="code">([^<]+)</g)].map((match) => match[1]);
  return { done, number, pin };
}
