import { expect, it } from "vitest";
import { isSlug } from "./slug.ts";

it("a slug is what the database takes for one", () => {
  for (const slug of ["garmonia", "klub-pro-detstvo", "7", "a".repeat(60)]) expect(isSlug(slug)).toBe(true);
  for (const text of ["", "-a", "a-", "a--b", "Garmonia", "клуб", "a b", "a/b", "a\n", "a".repeat(61)])
    expect(isSlug(text)).toBe(false);
});
