import { randomUUID as newId } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Caller } from "./support/caller.ts";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();
const sheet = { title: "Памятка", address: "https://example.ru/a.pdf" };

protectedRoute(api, { method: "GET", path: "/api/materials", roles: ["head", "registrar", "consultant"] });
protectedRoute(api, { method: "POST", path: "/api/materials", body: sheet, roles: ["head", "registrar"] });
protectedRoute(api, {
  method: "GET",
  path: "/api/typical-questions",
  roles: ["head", "registrar", "consultant"],
});
protectedRoute(api, {
  method: "PUT",
  path: "/api/typical-questions",
  body: { basedOn: "x", questions: [] },
  roles: ["head"],
});

describe("[R46] the library of materials", () => {
  it("takes a title and a link, corrects them, takes them off and puts them back", async () => {
    const desk = await openDesk(api);
    const added = await desk.registrar.post("/api/materials", sheet);
    const { material } = added.read<{ material: { id: string } }>();
    const change = (body: object) => desk.head.call("PUT", `/api/materials/${material.id}`, { body });
    expect(added).toMatchObject({ status: 201, json: { material: { ...sheet, offered: true } } });
    const corrected = { title: "Памятка 2", address: "http://example.ru/b" };
    expect((await change({ ...corrected, offered: false })).json).toMatchObject({
      material: { offered: false },
    });
    expect((await desk.consultant.get("/api/materials")).json).toEqual({
      materials: [{ ...corrected, id: material.id, offered: false }],
    });
    expect((await change({ ...corrected, offered: true })).json).toMatchObject({
      material: { offered: true },
    });
  });

  it.each([
    "javascript:alert(1)",
    "example.ru/a.pdf",
    "https://",
    "https://localhost:b@example.ru/",
    "data:text/html,x",
  ])("takes no %s for a link", async (address) => {
    const desk = await openDesk(api);
    const answer = await desk.head.post("/api/materials", { title: "Памятка", address });
    expect(answer).toMatchObject({ status: 422, json: { code: "invalid" } });
  });
});

describe("[R32] [R46] materials for who came without a booking", () => {
  type Handed = { letters: { way: string; standing: string }[]; reach: object };

  it("go to one address that no answer repeats, and «Сообщения» tells of the letter and of nobody", async () => {
    const desk = await openDesk(api);
    const added = await desk.head.post("/api/materials", sheet);
    const { material } = added.read<{ material: { id: string } }>();
    const line = (await record(desk.registrar, serviceOf(desk))).read<{ service: { id: string } }>();
    const path = `/api/services/${line.service.id}/materials`;
    const send = (by: Caller, more: object) =>
      by.post(path, { materialIds: [material.id], way: "once", ...more }, { "idempotency-key": newId() });
    for (const address of ["a@b.example, c@d.example", "a@b.example\nBcc: c@d.example"]) {
      const refused = await send(desk.consultant, { address });
      const errors = [{ path: "address", message: "Письмо уходит на один адрес. Оставьте один." }];
      expect(refused).toMatchObject({ status: 422, json: { code: "invalid", errors } });
      expect(refused.text).not.toContain("example");
    }
    expect((await send(desk.colleague, { address: "a@b.example" })).status).toBe(404);
    const sent = await send(desk.consultant, { address: "babushka@b.example" });
    expect(sent.status).toBe(201);
    expect(sent.read<Handed>()).toMatchObject({
      letters: [{ way: "once", standing: "waiting" }],
      reach: { email: false, booking: false },
    });
    const listed = await desk.registrar.get("/api/notices?kind=materials");
    const about = { kind: "materials", standing: "waiting", booking: null, mayBeResent: false };
    expect(listed).toMatchObject({ json: { notices: [{ ...about, line: { year: 2026, number: 1 } }] } });
    const [{ id = "" } = {}] = listed.read<{ notices: { id: string }[] }>().notices;
    expect((await desk.head.post(`/api/notices/${id}/sending`, {})).status).toBe(409);
    for (const { text } of [sent, listed, await desk.consultant.get(path)])
      expect(text).not.toContain("babushka");
  });
});

describe("[R30] the centre's typical questions", () => {
  it("are changed whole and in order by the head, keep their codes, and are what parents see at once", async () => {
    const desk = await openDesk(api);
    type List = { questions: { code: string; text: string; topic: string | null }[]; version: string };
    const { questions, version } = (await desk.head.get("/api/typical-questions")).read<List>();
    const [first, second] = questions;
    const wanted = [
      { ...second, text: "Ребёнок не говорит. Что делать?" },
      { text: "Наш вопрос?", topic: null },
      { ...first },
    ];
    const put = { body: { basedOn: version, questions: wanted } };
    const changed = (await desk.head.call("PUT", "/api/typical-questions", put)).read<List>();
    expect(changed.questions.map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
    expect(changed.questions[0]?.code).toBe(second?.code);
    expect(changed.questions[2]?.code).toBe(first?.code);
    expect(changed.questions[1]?.code).toMatch(/^q_[0-9a-f]{32}$/);
    const stale = await desk.head.call("PUT", "/api/typical-questions", put);
    expect(stale).toMatchObject({ status: 409, json: { code: "conflict" } });
    const page = await api.anybody.get(`/api/public/centres/${desk.centre.slug}`);
    expect(page.text).toContain("Наш вопрос?");
  });

  it("may be none at all, and never two of one code", async () => {
    const desk = await openDesk(api);
    type List = { questions: { code: string; text: string }[]; version: string };
    const { questions, version } = (await desk.head.get("/api/typical-questions")).read<List>();
    const put = (list: object[], basedOn = version) =>
      desk.head.call("PUT", "/api/typical-questions", { body: { basedOn, questions: list } });
    expect((await put([questions[0] ?? {}, questions[0] ?? {}])).status).toBe(422);
    expect((await put([])).json).toMatchObject({ questions: [] });
  });
});
