import { expect, it } from "vitest";
import { feedAddressOf, snippetOf } from "./snippet.ts";

it("the link for another site is a link and nothing else, whatever the address", () => {
  expect(snippetOf("https://sad.test/c/garmonia")).toBe(
    '<a href="https://sad.test/c/garmonia">Записаться на бесплатную консультацию</a>',
  );
  expect(snippetOf('https://sad.test/"><script>')).toBe(
    '<a href="https://sad.test/&quot;&gt;&lt;script&gt;">Записаться на бесплатную консультацию</a>',
  );
});

it("a calendar's address is the one that the parents' side answers", () => {
  expect(feedAddressOf("https://sad.test", "garmonia", "t")).toBe(
    "https://sad.test/c/garmonia/calendar/t.ics",
  );
});
