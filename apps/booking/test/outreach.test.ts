import { createCentre } from "@prosvet/testing";
import { addPlace, contextOf } from "@prosvet/usecases";
import { addDatedOpening } from "@prosvet/usecases/set-up";
import { expect, it } from "vitest";
import { book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

it("[R24] a time at a school says which school: among the times, on the confirmation, in the calendar, when it is moved", async () => {
  const centre = await createCentre(pages.base);
  const { slug, tenantId } = centre;
  const head = contextOf(pages.base.deps(), await centre.member("head"));
  const name = "Школа № 3";
  const [school] = await addPlace(head, { kind: "event", name, address: "ул. Школьная, 1" });
  await addDatedOpening(head, {
    ...{ tenantId, consultantId: centre.consultantIds[0] ?? "", onDate: inTwoDays, replacesWeekly: true },
    ...{ startsAt: "17:00", endsAt: "19:00", forms: ["visit_event"], placeId: school?.id ?? "", seats: 3 },
  });
  const person = visitor(pages.app());
  const how = { meeting: "visit_event.face_to_face", children: "0" };
  const { done } = await book(person, slug, { how });
  expect(textOf(done.body)).toContain("Школа № 3, ул. Школьная, 1");
  const calendar = await person.get(bookingPath(slug, "calendar.ics"));
  expect(calendar.body.replaceAll("\r\n ", "")).toContain("LOCATION:Школа № 3\\, ул. Школьная\\, 1");
  expect(textOf((await person.get(bookingPath(slug, "move"))).body)).toContain("17:00, Школа № 3");
  const another = visitor(pages.app());
  await another.post(bookingPath(slug, "topic"), { words: "", typical: "later" });
  await another.post(bookingPath(slug, "how"), how);
  const when = textOf((await another.get(bookingPath(slug, "when"))).body);
  expect(when).toContain("17:00, Школа № 3");
});
