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
  const { act } = (await ask(code)).read<{ act: { id: string } }>();
  expect(act).toMatchObject({
    recipientCodes: [code],
    ground: "consent_withdrawn",
    requestDate: "2026-11-20",
  });
  expect((await desk.head.get(path)).read<{ erasedAt: string }>().erasedAt).not.toBeNull();

  const log = await desk.head.get(`/api/destruction-acts/${act.id}/log`);
  expect(log.headers.get("content-disposition")).toMatch(/^attachment; filename="akt-\d+-1-zhurnal\.csv"$/);
  expect(log.text).toContain("Данные получателя уничтожены");
  expect(log.text).not.toContain(identity.name);
  const document = await desk.head.get(`/api/destruction-acts/${act.id}/document`);
  expect([document.status, document.text.slice(0, 2)]).toEqual([200, "PK"]);
  const pdf = await desk.head.get(`/api/destruction-acts/${act.id}/document?format=pdf`);
  expect([pdf.status, pdf.text.slice(0, 4)]).toEqual([200, "%PDF"]);
  const { acts } = (await desk.head.get("/api/destruction-acts")).read<{ acts: { id: string }[] }>();
  expect(acts.map((one) => one.id)).toEqual([act.id]);
});

it("[R12] an extract is a document for the person, by name, and closes the request that it answers", async () => {
  const desk = await openDesk(api);
  const id = await newRecipient(api, desk);
  const asked = { kind: "access", way: "paper_letter", receivedOn: "2026-11-20", recipientId: id };
  const { request } = (await desk.head.post("/api/subject-requests", asked)).read<{
    request: { id: string };
  }>();
  const wanted = { why: { reason: "check" }, format: "pdf", subjectRequestId: request.id };
  const file = await desk.head.post(`/api/recipients/${id}/extract`, wanted);
  expect([file.status, file.text.slice(0, 4)]).toEqual([200, "%PDF"]);
  expect(file.headers.get("content-disposition")).toBe('attachment; filename="vypiska.pdf"');
  const left = await desk.head.get(`/api/recipients/${id}/subject-requests`);
  expect(left.read<{ requests: object[] }>().requests).toEqual([]);
  const page = await desk.head.get("/api/subject-requests/print?year=2026");
  expect(page.text).toContain("Журнал обращений субъектов персональных данных");
  expect(page.text).toContain("Сведения предоставлены");
});
