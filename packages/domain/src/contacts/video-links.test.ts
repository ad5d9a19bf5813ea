import { expect, it } from "vitest";
import { foreignHostOf, problemOfVideoLink } from "./video-links.ts";

it("the link of a video meeting is whole, protected and carries no password", () => {
  expect(problemOfVideoLink("https://telemost.example.ru/j/123?pwd=1")).toBeNull();
  const wrong = ["telemost.example.ru/j/1", "http://telemost.example.ru/j/1", "javascript:alert(1)"];
  const others = ["https://localhost:b@example.ru/", "https://localhost/j", "https://example.ru/j 1", ""];
  for (const text of [...wrong, ...others, `https://example.ru/${"a".repeat(500)}`]) {
    expect(problemOfVideoLink(text)).not.toBeNull();
  }
});

it("a foreign messenger is known by its host and its subdomains, and by nothing that only looks like it", () => {
  const linkTo = (host: string) => `https://${host}/j/1`;
  expect(foreignHostOf(linkTo("us02web.zoom.us"))).toBe("zoom.us");
  expect(foreignHostOf(linkTo("t.me"))).toBe("t.me");
  expect(foreignHostOf(linkTo("notzoom.us"))).toBeNull();
  expect(foreignHostOf(`https://example.ru/?next=${linkTo("zoom.us")}`)).toBeNull();
  expect(foreignHostOf("не ссылка")).toBeNull();
});
