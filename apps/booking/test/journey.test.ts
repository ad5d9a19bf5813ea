import { createCentre } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { book } from "./journey.ts";
import { testPages } from "./pages.ts";
import { visitor } from "./visitor.ts";

const pages = testPages();

describe("booking", () => {
  it("[R32] takes a booking from somebody who says nothing of themselves and gives a number and a PIN", async () => {
    const centre = await createCentre(pages.base);
    const person = visitor(pages.app());
    const { done, number, pin } = await book(person, centre.slug);
    expect(done.status).toBe(200);
    expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(pin).toMatch(/^\d{6}$/);
  });
});
