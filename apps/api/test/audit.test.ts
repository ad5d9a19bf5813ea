import { describe, expect, it } from "vitest";
import { book, openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();

protectedRoute(api, { method: "GET", path: "/api/audit", roles: ["head"] });
protectedRoute(api, { method: "GET", path: "/api/audit/verification", roles: ["head"] });

describe("[R6] what was done in a centre", () => {
  it("is told to the head in words, with who did it, and nothing but the view's own fields", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    const { lines } = (await desk.head.get(`/api/audit?subjectId=${id}`)).read<{ lines: object[] }>();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.at(-1)).toEqual({
      id: expect.any(String),
      number: expect.any(Number),
      at: expect.stringMatching(/[+-]\d\d:\d\d$/),
      who: expect.any(String),
      action: expect.stringMatching(/^bookings\./),
      what: expect.stringMatching(/^[А-Я]/),
      subject: { kind: "booking", id, words: "Запись" },
      why: null,
    });
  });

  it("is read in pages, and a filter that nobody knows is refused", async () => {
    const desk = await openDesk(api);
    const first = { title: "Памятка", address: "https://example.ru/a.pdf" };
    for (let time = 0; time < 3; time++) await desk.head.post("/api/materials", first);
    type Page = { lines: { number: number }[]; next: string | null };
    const page = (await desk.head.get("/api/audit?action=materials.add&limit=2")).read<Page>();
    expect(page.lines).toHaveLength(2);
    const rest = (await desk.head.get(`/api/audit?action=materials.add&before=${page.next}`)).read<Page>();
    expect(rest).toMatchObject({ next: null });
    expect(rest.lines.map(({ number }) => number)).toEqual([(page.lines[1]?.number ?? 0) - 1]);
    expect(await desk.head.get("/api/audit?from=yesterday")).toMatchObject({ status: 422 });
    expect(await desk.head.get("/api/audit?who=me")).toMatchObject({ status: 422 });
  });

  it("is verified from its rows: whole as long as nobody went past the program", async () => {
    const desk = await openDesk(api);
    await book(api, desk);
    expect(await desk.head.get("/api/audit/verification")).toMatchObject({
      status: 200,
      json: { whole: true, findings: [], anchoredAt: null, lines: expect.any(Number) },
    });
  });
});
