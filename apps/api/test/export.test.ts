import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { named } from "./support/named.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { record, serviceOf } from "./support/service.ts";
import { world } from "./support/world.ts";

const api = world();
const path = "/api/services/export.xlsx?year=2026&month=11";

protectedRoute(api, { method: "GET", path, roles: ["head", "registrar"] });

describe("the journal as a file", () => {
  it("[R33] [R51] is XLSX with the header of the journal and codes in place of names", async () => {
    const desk = await openDesk(api);
    const { person, consents } = await named(api, desk.centre);
    await record(desk.head, serviceOf(desk));
    await record(desk.head, serviceOf(desk, { person, consents }));
    const response = await api.api.request(path, { headers: { cookie: desk.head.cookie ?? "" } });
    expect(response.headers.get("content-type")).toBe(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    );
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="journal-2026-11.xlsx"');
    expect(response.headers.get("content-security-policy")).toBe("sandbox");
    const cells = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(cells[0]?.[0]).toContain("Журнал учета услуг");
    expect(cells[2]?.[0]).toBe("ноябрь 2026 года");
    expect(cells).toHaveLength(7);
    expect(cells.flat()).toContain("Анонимно");
    expect(JSON.stringify(cells)).not.toContain("Иванова");
  });

  it("answers a failure as a problem, not as half a file", async () => {
    const { head } = await openDesk(api);
    const answer = await head.get("/api/services/export.xlsx?year=2026&month=0");
    expect(answer).toMatchObject({ status: 422, json: { code: "invalid" } });
  });
});
