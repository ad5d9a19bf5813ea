import { describe, expect, it } from "vitest";
import { book, openDesk } from "./support/centre.ts";
import { named } from "./support/named.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const why = "Звонок о переносе";

protectedRoute(api, {
  method: "POST",
  path: "/api/bookings/{id}/disclosure",
  body: { why },
  roles: ["head", "registrar", "consultant"],
});

describe("looking at who made a booking", () => {
  it("[R34] shows the name and contacts to whoever serves the booking, and says why to the audit", async () => {
    const desk = await openDesk(api);
    const { id } = await book(
      api,
      desk,
      await named(api, desk.centre, { question: "Как помочь адаптации?" }),
    );
    const answer = await desk.consultant.post(`/api/bookings/${id}/disclosure`, { why });
    expect(answer).toMatchObject({
      status: 200,
      json: { name: "Анна Иванова", phone: "+79123456789", email: null, question: "Как помочь адаптации?" },
    });
  });

  it("[R33] shows it nowhere else: not in the day, the queue, the booking or an error", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk, await named(api, desk.centre));
    for (const path of ["/api/day", "/api/bookings", `/api/bookings/${id}`]) {
      const { text } = await desk.head.get(path);
      expect(text).not.toContain("Иванова");
      expect(text).not.toContain("9123456789");
    }
  });

  it("[R34] hides it from a colleague who does not serve the booking", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk, await named(api, desk.centre));
    const answer = await desk.colleague.post(`/api/bookings/${id}/disclosure`, { why });
    expect(answer).toMatchObject({ status: 404, json: { code: "not_found" } });
  });

  it("asks why before it shows anything", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    const answer = await desk.head.post(`/api/bookings/${id}/disclosure`, {});
    expect(answer).toMatchObject({
      status: 422,
      json: { code: "invalid", errors: [{ path: "why", message: "Заполните это поле." }] },
    });
  });
});
