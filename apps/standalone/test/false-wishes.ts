import type { Send } from "./http-client.ts";

export type Slot = { startsAt: string; consultantId: string };
export type Wish = { path: string; json?: object; form?: Record<string, string>; cookie?: string };

/** What a script that wants the times of a centre has in its hands. */
export type Loot = {
  slug: string;
  slots: readonly Slot[];
  /** Work that somebody has done and spent before. */
  spentProof: string;
  /** Cookies of pages that it opened and left at the choice of a time. */
  sessions: readonly string[];
};

const visit = { form: "in_person", channel: "face_to_face" };
const consents = [{ purpose: "personal_data", version: 1 }];
/** Two people who have never heard of it. */
const contacts = [{ phone: "+7 917 123-45-67" }, { email: "anna@example.ru" }];

/** The false wish of a number: bookings and holds, with a name and without, with every kind of proof, trapped or not. */
export function falseWish({ slug, slots, spentProof, sessions }: Loot, index: number): Wish {
  const { startsAt, consultantId } = slots[index % slots.length] as Slot;
  const place = `/api/public/centres/${slug}`;
  const time = { startsAt, consultantId };
  const proof = [undefined, spentProof, "bm8gcHJvb2Y=", undefined][index % 4];
  const guarded = { ...(proof && { proof }), ...(index % 5 === 0 && { website: "https://spam.example" }) };
  const person = { name: "Анна Соловей", ...contacts[index % 2] };
  const who = index % 3 === 0 ? { person, consents } : { anonymous: true };
  const kind = index % 8;
  if (kind === 7) return { path: `${place}/bookings`, json: { ...visit, ...who, ...guarded } };
  if (kind === 6) {
    const slot = `${new Date(startsAt).toISOString().slice(0, 16)}Z`;
    const form = { slot, proof: proof ?? "", website: index % 3 === 0 ? "https://spam.example" : "" };
    const cookie = sessions[(index >> 3) % sessions.length] ?? "";
    return { path: `/c/${slug}/booking/when`, form, cookie };
  }
  return kind % 2 === 0
    ? { path: `${place}/bookings`, json: { ...visit, ...time, ...who, ...guarded } }
    : { path: `${place}/holds`, json: { form: "in_person", ...time, ...guarded } };
}

/** Opens the pages and answers up to the choice of a time. Out: the cookie that holds the answers. */
export async function sessionAtTimes(send: Send, from: string, slug: string): Promise<string> {
  let cookie = "";
  for (const [step, form] of [
    ["topic", { words: "", typical: "later" }],
    ["how", { meeting: "in_person.face_to_face", children: "0" }],
  ] as const) {
    const answer = await send("POST", `/c/${slug}/booking/${step}`, { from, form, cookie });
    const [set = ""] = answer.headers["set-cookie"] ?? [];
    cookie = set.split(";")[0] ?? "";
    if (answer.status !== 303 || !cookie) throw new Error(`${step} was answered with ${answer.status}`);
  }
  return cookie;
}
