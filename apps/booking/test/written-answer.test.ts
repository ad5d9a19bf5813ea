import { newId } from "@prosvet/crypto";
import { createCentre } from "@prosvet/testing";
import { addMaterial, answerWrittenRequest, assignBooking, contextOf } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { book, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const text = "Первый абзац\nс новой строкой.\n\nВторой <b>абзац</b> & конец.";

async function askedInWriting() {
  const centre = await createCentre(pages.base);
  const written = {
    how: { meeting: "written.email" },
    topic: { words: "Аристарх не спит", typical: "later" },
  };
  const { number, pin, done } = await book(visitor(pages.app()), centre.slug, written);
  const [row] = (await bookedRows(pages.base, centre.tenantId)).bookings;
  const id = row?.id ?? "";
  const head = contextOf(pages.base.deps(), await centre.member("head"));
  await assignBooking(head, { id, consultantId: centre.consultantIds[0] ?? "" });
  const find = async () => {
    const person = visitor(pages.app());
    await person.post(bookingPath(centre.slug, "find"), { number, pin });
    return person.get(bookingPath(centre.slug, "mine"));
  };
  const answer = async (materialIds: string[] = []) =>
    answerWrittenRequest(
      head,
      {
        id,
        version: 0,
        answer: {
          ...{
            text,
            topics: ["5"],
            kind: "content",
            content: "consulting",
            outcome: "satisfied",
            helpToChild: false,
          },
          ...{ referredTo: [], refusalText: "", durationMinutes: 30, category: "parent", materialIds },
        },
      },
      newId(),
    );
  return { centre, head, find, answer, done };
}

describe("[R26] the answer to a written request", () => {
  it("is promised where it will be found, and is not on the page before it is given", async () => {
    const { find, done } = await askedInWriting();
    expect(textOf(done.body)).toContain("Ответ появится на странице «Посмотреть запись»");
    const before = textOf((await find()).body);
    expect(before).toMatch(/Ответ Не позднее \d/);
    expect(before).not.toContain("Ответ дан");
  });

  it("[R46] stands on the page of number and PIN with its materials, in paragraphs, as text and not as markup", async () => {
    const { head, find, answer } = await askedInWriting();
    const { id } = await addMaterial(head, {
      title: "Памятка о сне",
      address: "https://example.ru/sleep?a=1&b=2",
    });
    await answer([id]);
    const { body, headers } = await find();
    expect(body).toContain(
      "<p>Первый абзац<br>с новой строкой.</p><p>Второй &lt;b&gt;абзац&lt;/b&gt; &amp; конец.</p>",
    );
    expect(body).toContain(
      '<a href="https://example.ru/sleep?a=1&amp;b=2" rel="noreferrer">Памятка о сне</a>',
    );
    expect(textOf(body)).toContain("Ответ дан");
    expect(textOf(body)).not.toContain("Аристарх");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect([...headers.getSetCookie()].join()).not.toContain("абзац");
  });

  it("[R44] is called an answer and never a conclusion", async () => {
    const { find, answer } = await askedInWriting();
    await answer();
    expect((await find()).body.toLowerCase()).not.toContain("заключени");
  });
});
