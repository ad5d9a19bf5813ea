import { describe, expect, it } from "vitest";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const members = ["head", "registrar", "consultant"] as const;
const slots = "/api/slots?from=2026-11-23&to=2026-11-23";

protectedRoute(api, { method: "GET", path: slots, roles: members });
protectedRoute(api, { method: "GET", path: "/api/consultants", roles: members });
protectedRoute(api, { method: "GET", path: "/api/operator/centres", roles: ["operator"] });
protectedRoute(api, {
  method: "GET",
  path: "/api/department/counts?from=2026-01&to=2026-12",
  roles: ["department"],
});

describe("what is read beside bookings and services", () => {
  it("lists free times of the centre in order, one line for each form", async () => {
    const desk = await openDesk(api);
    const { json } = await desk.consultant.get(`${slots}&consultant=${desk.centre.consultantIds[0]}`);
    expect(json).toMatchObject({
      timezone: "Asia/Yekaterinburg",
      slots: expect.arrayContaining(
        [
          { startsAt: "2026-11-23T09:00:00+05:00", endsAt: "2026-11-23T09:45:00+05:00", form: "in_person" },
          { startsAt: "2026-11-23T09:00:00+05:00", endsAt: "2026-11-23T09:45:00+05:00", form: "remote" },
        ].map((slot) => expect.objectContaining({ ...slot, consultantId: desk.centre.consultantIds[0] })),
      ),
    });
  });

  it.each(["from=2026-11-24&to=2026-11-23", "from=2026-11-23&to=2028-11-23", "from=2026-11-23"])(
    "refuses the span %s",
    async (span) => {
      const { head } = await openDesk(api);
      expect(await head.get(`/api/slots?${span}`)).toMatchObject({
        status: 422,
        json: { errors: [{ path: "to" }] },
      });
    },
  );

  it("lists the consultants of the centre and no other's", async () => {
    const [desk, other] = [await openDesk(api), await openDesk(api)];
    const { json } = await desk.registrar.get("/api/consultants");
    expect(json).toMatchObject({ consultants: [{ id: desk.centre.consultantIds[0] }, {}] });
    expect(JSON.stringify(json)).not.toContain(other.centre.consultantIds[0]);
  });

  it("shows the operator every centre and nothing of a person", async () => {
    const { centre } = await openDesk(api);
    const { json } = await (await api.asOperator()).get("/api/operator/centres");
    expect(json).toMatchObject({
      centres: expect.arrayContaining([expect.objectContaining({ slug: centre.slug })]),
    });
  });

  it("shows a department its own centres, month by month", async () => {
    const [{ centre }, other] = [await openDesk(api), await openDesk(api)];
    const department = await api.asDepartment(centre.departmentId);
    const { json, text } = await department.get("/api/department/counts?from=2026-10&to=2026-11");
    expect(json).toMatchObject({
      months: ["2026-10", "2026-11"],
      centres: [{ slug: centre.slug, services: [0, 0], total: 0 }],
      total: 0,
    });
    expect(text).not.toContain(other.centre.slug);
  });

  it.each(["from=2026-12&to=2026-01", "from=2000-01&to=2026-12", "from=2026-13&to=2026-12"])(
    "refuses the period %s",
    async (period) => {
      const answer = await (await api.asDepartment()).get(`/api/department/counts?${period}`);
      expect(answer).toMatchObject({ status: 422, json: { code: "invalid" } });
    },
  );
});
