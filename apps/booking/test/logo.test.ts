import { createCentre } from "@prosvet/testing";
import { contextOf } from "@prosvet/usecases";
import { setLogo } from "@prosvet/usecases/logos";
import { expect, it } from "vitest";
import { testPages } from "./pages.ts";
import { visitor } from "./visitor.ts";

const pages = testPages();
const image =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

it("[R3] the pages of a centre carry its own logo, kept by the browser for as long as it stays the same", async () => {
  const centre = await createCentre(pages.base);
  const person = visitor(pages.app());
  expect((await person.get(`/c/${centre.slug}`)).body).not.toContain('class="logo"');
  const head = contextOf(pages.base.deps(), await centre.member("head"));
  const { address } = await setLogo(head, { image });
  const { body: text } = await person.get(`/c/${centre.slug}`);
  expect(text).toContain(`<img class="logo" src="${address}" alt="" width="1" height="1">`);
  const logo = await pages.app().request(address);
  expect(logo.status).toBe(200);
  expect(logo.headers.get("Content-Type")).toBe("image/png");
  expect(logo.headers.get("Cache-Control")).toContain("immutable");
  expect((await pages.app().request(address.replace(/[0-9a-f]{16}/, "0".repeat(16)))).status).toBe(404);
});
