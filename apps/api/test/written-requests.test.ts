import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { samples } from "./support/samples.ts";
import { world } from "./support/world.ts";
import { askInWriting } from "./support/written.ts";

const api = world();
const roles = ["head", "registrar", "consultant"] as const;
const { body: drafted } = samples.saveAnswerDraft?.({} as never) ?? {};
const { body: answered } = samples.answerWrittenRequest?.({} as never) ?? {};
const headers = () => ({ "idempotency-key": newId() });
const at = (id: string, action: string) => `/api/written-requests/${id}/${action}`;

protectedRoute(api, { method: "GET", path: "/api/written-requests", roles });
protectedRoute(api, { method: "POST", path: at("{id}", "opening"), body: {}, roles });
protectedRoute(api, { method: "PUT", path: at("{id}", "draft"), body: drafted, roles });
protectedRoute(api, {
  method: "POST",
  path: at("{id}", "answer"),
  body: answered,
  headers: headers(),
  roles,
});

describe("[R26] written requests over the API", () => {
  it("are listed by their last day, opened, drafted and answered, and the answer stands in the journal", async () => {
    const desk = await openDesk(api);
    const id = await askInWriting(api.anybody, desk);
    const list = await desk.consultant.get("/api/written-requests");
    expect(list.json).toMatchObject({
      requests: [{ id, deadline: "2026-12-03", standing: "waits", requestedAt: "2026-11-23T08:00:00+05:00" }],
    });
    expect(list.text).not.toContain("Как быть");
    const opened = await desk.consultant.post(at(id, "opening"), {});
    expect(opened.json).toMatchObject({ question: "Как быть?", version: 0, delivery: "number_and_pin" });
    const saved = await desk.consultant.call("PUT", at(id, "draft"), { body: drafted });
    expect(saved.json).toEqual({ version: 1, savedAt: "2026-11-23T08:00:00+05:00" });
    const other = { version: 0, draft: { ...(drafted as { draft: object }).draft, text: "Другой" } };
    const stale = await desk.head.call("PUT", at(id, "draft"), { body: other });
    expect(stale).toMatchObject({ status: 409, json: { code: "conflict" } });
    const body = { ...answered, version: 1 };
    const given = await desk.consultant.post(at(id, "answer"), body, headers());
    expect(given).toMatchObject({
      status: 201,
      json: { service: { year: 2026, number: 1 }, delivery: "number_and_pin" },
    });
    const journal = await desk.registrar.get("/api/services?year=2026");
    expect(journal.json).toMatchObject({ services: [{ number: 1, form: "written" }] });
  });

  it("[R29] refuse in the centre's words, with the clause, and take no strange field", async () => {
    const desk = await openDesk(api);
    const id = await askInWriting(api.anybody, desk);
    const answer = { ...(answered as { answer: object }).answer, helpToChild: true };
    const refused = await desk.consultant.post(at(id, "answer"), { version: 0, answer }, headers());
    expect(refused).toMatchObject({ status: 422, json: { code: "refused", requirement: "R29" } });
    const strange = { version: 0, answer: { ...answer, verdict: "заключение" } };
    expect((await desk.consultant.post(at(id, "answer"), strange, headers())).status).toBe(422);
    const long = { version: 0, draft: { ...answer, text: "я".repeat(20_001) } };
    expect((await desk.consultant.call("PUT", at(id, "draft"), { body: long })).status).toBe(422);
  });
});
