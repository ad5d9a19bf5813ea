import { randomUUID as newId } from "node:crypto";
import { expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { newRecipient } from "./support/consents.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();

protectedRoute(api, {
  method: "POST",
  path: `/api/recipients/${newId()}/erasure`,
  body: { code: "AAAA", ground: "subject_request" },
  roles: ["head"],
});
protectedRoute(api, { method: "GET", path: `/api/destruction-acts/${newId()}/log`, roles: ["head"] });

it("[R12] data are destroyed over the API; the act and the event log are files that name nobody", async () => {
  const desk = await openDesk(api);
  const id = await newRecipient(api, desk);
  const path = `/api/recipients/${id}`;
  const shown = await desk.head.post(`${path}/disclosure`, { why: { reason: "check" } });
  const { identity, code } = shown.read<{ identity: { name: string }; code: string }>();
  const ask = (typed: string) =>
    desk.head.post(`${path}/erasure`, {
      code: typed,
      ground: "consent_withdrawn",
      requestDate: "2026-11-20",
    });
  expect((await ask("AAAA")).read<{ refusal: string }>()).toMatchObject({ refusal: "code_does_not_match" });
  const { act } = (await ask(code)).read<{ act: { id: string; recipientCode: string } }>();
  expect(act).toMatchObject({ recipientCode: code, ground: "consent_withdrawn", requestDate: "2026-11-20" });
  expect((await desk.head.get(path)).read<{ erasedAt: string }>().erasedAt).not.toBeNull();

  const log = await desk.head.get(`/api/destruction-acts/${act.id}/log`);
  expect(log.headers.get("content-disposition")).toMatch(/^attachment; filename="akt-\d+-1-zhurnal\.csv"$/);
  expect(log.text).toContain("Данные получателя уничтожены");
  expect(log.text).not.toContain(identity.name);
  const document = await desk.head.get(`/api/destruction-acts/${act.id}/document`);
  expect([document.status, document.text.slice(0, 2)]).toEqual([200, "PK"]);
});
