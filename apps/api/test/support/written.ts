import type { Caller } from "./caller.ts";
import { bookingsOf, type Desk } from "./centre.ts";

/** Sends a written request to a centre. Out: what its sender is given. */
export async function sendInWriting(anybody: Caller, { centre }: Desk, more: object = {}) {
  const body = { form: "written", channel: "email", anonymous: true, question: "Как быть?", ...more };
  return (await anybody.post(bookingsOf(centre), body)).read<{
    number: string;
    pin: string;
    deadline: string;
  }>();
}

/** The same from somebody anonymous, named to the first consultant by the head. Out: the id that the staff use. */
export async function askInWriting(anybody: Caller, desk: Desk, more: object = {}): Promise<string> {
  const { number } = await sendInWriting(anybody, desk, more);
  const list = await desk.head.get("/api/written-requests");
  const { requests } = list.read<{ requests: { id: string; number: string }[] }>();
  const found = requests.find((request) => request.number === number);
  if (!found) throw new Error(`no written request: ${list.text}`);
  const [consultantId] = desk.centre.consultantIds;
  await desk.head.post(`/api/bookings/${found.id}/assignment`, { consultantId });
  return found.id;
}
