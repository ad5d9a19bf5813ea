import { expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { readDocument } from "./support/document.ts";
import { idsOf } from "./support/ids.ts";
import { type Kind, samples } from "./support/samples.ts";
import { world } from "./support/world.ts";

const api = world();

/** A value inside so many arrays and objects. */
const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inside, _, at) => (at % 2 ? [inside] : { a: inside }), 1);

/** So many brackets end the stack of whoever goes down into them. */
const abyss = `${"[".repeat(15_000)}${"]".repeat(15_000)}`;

const hostile: unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  9_007_199_254_740_992,
  "",
  " ",
  "'; drop table app.bookings; --",
  "%' or 1=1 --",
  "=1+1",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "👩‍👧‍👦".repeat(20),
  "я".repeat(3000),
  "2026-02-30",
  "9999-12-31T23:59:59+14:00",
  "2000-01-01T00:00:00-12:00",
  "2100-12-31",
  "00000000-0000-0000-0000-000000000000",
  [],
  [[]],
  ["3", "3", "3"],
  {},
  { $gt: "" },
  deep(20),
  deep(1000),
];

it("no value of any field or parameter breaks an operation: it is taken or refused, never a failure of ours", async () => {
  const desk = await openDesk(api);
  const { operations } = await readDocument(api);
  const department = await api.asDepartment(desk.centre.departmentId);
  const callers = {
    department,
    operator: await api.asOperator(),
    signed_in: await api.asOperator(),
    public: api.anybody,
  };
  const ids = await idsOf(api, desk);
  let requests = 0;
  for (const operation of operations) {
    const { operationId, method, parameters = [] } = operation;
    if (operationId.startsWith("signOut")) continue;
    const [role = ""] = operation["x-authz"] ?? [];
    const caller = callers[role as keyof typeof callers] ?? desk.head;
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => ids[operation["x-ids"]?.[name] as Kind]);
    const good = samples[operationId]?.(ids) ?? { status: 0 };
    const ask = async (query: string, body: object | string | undefined) => {
      requests++;
      const answer = await caller.call(method, `${path}?${query}`, { body, headers: good.headers });
      const said = `${operationId} ${query} ${JSON.stringify(body)}`;
      expect(answer.status, said).toBeLessThan(500);
      if (answer.status >= 400)
        expect(answer.json, said).toMatchObject({ status: answer.status, code: expect.any(String) });
      return answer.status;
    };
    if (good.body) {
      for (const body of [abyss, `{"a":${abyss}}`, JSON.stringify({ a: deep(21) })])
        expect(await ask(good.query ?? "", body)).toBe(422);
    }
    for (const value of hostile) {
      const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
      const names = new Set([
        ...Object.keys(good.body ?? {}),
        ...Object.keys(schema?.properties ?? {}),
        "нет такого",
      ]);
      for (const name of good.body ? names : []) await ask(good.query ?? "", { ...good.body, [name]: value });
      for (const { name, in: place } of parameters) {
        if (place !== "query") continue;
        const query = new URLSearchParams(good.query ?? "");
        query.set(name, typeof value === "string" ? value : JSON.stringify(value));
        await ask(String(query), good.body);
      }
    }
  }
  expect(api.logs).toEqual([]);
  console.log(`requests=${requests} failures=0`);
}, 240_000);
