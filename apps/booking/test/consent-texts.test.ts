import { createCentre } from "@prosvet/testing";
import { adoptConsentText, contextOf } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { answerTo, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const named = { who: "named", name: "Анна Петровна", phone: "8 (917) 123-45-67", email: "", consent: "yes" };

it("[R32] [R42] the page asks one consent, in the newest text of the centre, beside the form's own words and unticked", async () => {
  const centre = await createCentre(pages.base);
  const head = contextOf(pages.base.deps(), await centre.member("head"));
  const text = "Я даю {organisation} согласие записать меня в {centre}.";
  await adoptConsentText(head, { purpose: "personal_data", title: "Новая редакция", text });
  const person = visitor(pages.app());
  await answerTo("who", person, centre.slug);
  const { body } = await person.get(bookingPath(centre.slug, "who"));
  expect(textOf(body)).toContain("Новая редакция");
  expect(textOf(body)).toContain("Я даю Детский сад согласие записать меня");
  const boxes = body.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [];
  expect(boxes.filter((box) => /\schecked/.test(box))).toEqual([]);
  expect(body.match(/name="consent"/g)).toHaveLength(1);
  for (const other of ["аудио- и видеозапись", "журнал учёта семей"]) {
    expect(textOf(body).toLowerCase()).not.toContain(other);
  }
  await person.post(bookingPath(centre.slug, "who"), named);
  await person.post(bookingPath(centre.slug, "check"), {});
  const { consents } = await bookedRows(pages.base, centre.tenantId);
  expect(consents).toMatchObject([{ purpose: "personal_data", textVersion: "2", givenHow: "page" }]);
});
