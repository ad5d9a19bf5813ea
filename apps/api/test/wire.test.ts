import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { onWire } from "../src/http/wire.ts";

const View = z.object({ at: z.string().nullable(), inside: z.array(z.object({ name: z.string() })) });

describe("what goes out", () => {
  it("is what the view names: a column that somebody adds to a query stays inside, at any depth", () => {
    const row = { at: null, phone: "+7", inside: [{ name: "Анна", phone: "+7" }] };
    expect(onWire(View, row, "Europe/Moscow")).toEqual({ at: null, inside: [{ name: "Анна" }] });
  });

  it("has instants with the centre's offset", () => {
    const row = { at: new Date("2026-11-23T03:00:00Z"), inside: [] };
    expect(onWire(View, row, "Asia/Yekaterinburg").at).toBe("2026-11-23T08:00:00+05:00");
    expect(onWire(View, row, "Europe/Moscow").at).toBe("2026-11-23T06:00:00+03:00");
  });

  it("fails rather than goes out without what the view promises", () => {
    expect(() => onWire(View, { at: null } as never, "Europe/Moscow")).toThrow();
  });
});
