import { Agent, request } from "node:http";
import { newId } from "@prosvet/crypto";
import { addDays, dayOf } from "@prosvet/domain";
import { createCentre, emptyDatabase } from "@prosvet/testing";
import { expect, it } from "vitest";
import { runningProgram } from "./running-program.ts";

const base = await emptyDatabase("rush");
const program = runningProgram(base);
const agent = new Agent({ keepAlive: true, maxSockets: 200 });

type Answer = { status: number; body: string };

function send(method: string, path: string, body?: unknown): Promise<Answer> {
  const headers = body ? { "content-type": "application/json", "idempotency-key": newId() } : {};
  return new Promise((resolve, reject) => {
    const sent = request(
      `${program.home.replace("localhost", "127.0.0.1")}${path}`,
      { method, agent, headers },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    sent.on("error", reject);
    sent.end(body && JSON.stringify(body));
  });
}

it("of a thousand people on one slot over HTTP one books it, 999 are told it is taken and what is free, none sees an error", async () => {
  const { slug } = await createCentre(base);
  const today = dayOf(new Date(), "Asia/Yekaterinburg");
  const place = `/api/public/centres/${slug}`;
  const listed = await send("GET", `${place}/slots?from=${today}&to=${addDays(today, 3)}`);
  const [slot] = JSON.parse(listed.body).slots;
  const wish = { form: slot.form, channel: "face_to_face", startsAt: slot.startsAt, anonymous: true };
  const booking = { ...wish, consultantId: slot.consultantId };
  const started = performance.now();
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => send("POST", `${place}/bookings`, booking)),
  );
  console.log(`rush over HTTP: 1000 on one slot in ${Math.round(performance.now() - started)} ms`);
  const counted = Object.groupBy(answers, ({ status }) => status);
  expect(Object.entries(counted).map(([status, all]) => [status, all?.length])).toEqual([
    ["201", 1],
    ["409", 999],
  ]);
  const refused = JSON.parse(counted[409]?.[0]?.body ?? "{}");
  expect(refused).toMatchObject({ code: "slot_taken" });
  expect(refused.slots.length).toBeGreaterThan(0);
  expect(refused.slots).not.toContainEqual(expect.objectContaining({ startsAt: slot.startsAt }));
  agent.destroy();
});
