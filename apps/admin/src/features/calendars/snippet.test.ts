import { expect, it } from "vitest";
import { feedAddressOf, snippetOf } from "./snippet.ts";

it("the link for another site is a link and nothing else, whatever the address", () => {
  expect(snippetOf("https://sad.ru/c/garmonia")).toBe(
    '<a href="https://sad.ru/c/garmonia">Записаться на бесплатную консультацию</a>',
  );
  expect(snippetOf('https://x/"><script>')).toBe(
    '<a href="https://x/&quot;&gt;&lt;script&gt;">Записаться на бесплатную консультацию</a>',
  );
});

it("a calendar's address is the one that the parents' side answers", () => {
  expect(feedAddressOf("https://sad.ru", "garmonia", "t")).toBe("https://sad.ru/c/garmonia/calendar/t.ics");
});
