import { hc } from "hono/client";
import { describe, expect, it } from "vitest";
import type { BookingsApi, ServicesApi, SessionsApi } from "../src/types.ts";
import { book, openDesk } from "./support/centre.ts";
import { world } from "./support/world.ts";

const api = world();

describe("the typed client of the staff's pages", () => {
  it("knows every answer by its status, and calls what is served", async () => {
    const desk = await openDesk(api);
    const { id } = await book(api, desk);
    const options = {
      fetch: (input: string | URL | Request, init?: RequestInit) => api.api.request(String(input), init),
      headers: { cookie: desk.head.cookie ?? "", "sec-fetch-site": "same-origin" },
    };
    const session = await hc<SessionsApi>("http://localhost", options).api.session.$get();
    expect((await session.json()).identity.displayName).toBe("Сотрудник");

    const bookings = hc<BookingsApi>("http://localhost", options).api.bookings;
    const { booking } = await (await bookings[":id"].$get({ param: { id } })).json();
    expect(booking.state).toBe("requested");
    const confirmed = await bookings[":id"].confirmation.$post({ param: { id }, json: {} });
    expect((await confirmed.json()).booking.state).toBe("confirmed");

    const services = hc<ServicesApi>("http://localhost", options).api.services;
    const journal = await services.$get({ query: { year: "2026" } });
    expect((await journal.json()).services).toEqual([]);
  });
});
