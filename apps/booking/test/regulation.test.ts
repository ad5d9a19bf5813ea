import { createCentre, type TestCentre } from "@prosvet/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { proofScript } from "../src/proof/proof-field.ts";
import { answerTo, bookingPath } from "./journey.ts";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const person = () => visitor(pages.app());
let garmonia: TestCentre;
let klub: TestCentre;

beforeAll(async () => {
  garmonia = await createCentre(pages.base, { consultants: 2 });
  klub = await createCentre(pages.base, { consultants: 2, regulation: "klub", timezone: "Europe/Moscow" });
});

const pageOf = async ({ slug }: TestCentre) => textOf((await person().get(`/c/${slug}`)).body);

async function stepOf({ slug }: TestCentre, step: "topic" | "how" | "when" | "who") {
  const parent = person();
  await answerTo(step, parent, slug);
  return textOf((await parent.get(bookingPath(slug, step))).body);
}

describe("the page of a centre says what its own regulation says", () => {
  it("[R14] help is free, and nothing on the way asks for money", async () => {
    expect(await pageOf(garmonia)).toContain("Всё бесплатно (п. 6а Порядка)");
    expect(await pageOf(klub)).toContain("Всё бесплатно (абз. 10а Порядка)");
    for (const step of ["topic", "how", "when", "who"] as const) {
      expect(await stepOf(garmonia, step)).not.toMatch(/оплат|рубл|цена|стоимость/i);
    }
  });

  it("[R15] anybody may come, wherever they live, and no step asks where", async () => {
    expect(await pageOf(garmonia)).toContain("Обратиться можно, где бы вы ни жили");
    for (const step of ["topic", "how", "when", "who"] as const) {
      const parent = person();
      await answerTo(step, parent, garmonia.slug);
      const { body } = await parent.get(bookingPath(garmonia.slug, step));
      expect(body).not.toMatch(/name="(address|city|region|district)"/);
      expect(body.replace(`<script>${proofScript.text}</script>`, "")).not.toContain("<script");
    }
  });

  it("[R16] somebody looks after the child meanwhile, with the number of places", async () => {
    const two = await createCentre(pages.base, { limits: { childcare: { offered: true, places: 2 } } });
    const none = await createCentre(pages.base, { limits: { childcare: { offered: false, places: 0 } } });
    expect(await pageOf(two)).toContain("за ребёнком могут присмотреть: 2 места (п. 6б Порядка)");
    expect(await pageOf(none)).not.toContain("за ребёнком могут присмотреть");
    expect(await stepOf(two, "how")).toContain("Да, 2 ребёнка");
  });

  it("[R24] [R25] [R26] a parent chooses among the forms and channels of this centre alone", async () => {
    expect(await stepOf(garmonia, "how")).not.toContain("На сайте центра");
    expect(await stepOf(klub, "how")).toContain("На сайте центра");
    const narrow = await createCentre(pages.base, {
      limits: { serviceForms: ["remote"], channels: ["phone"] },
    });
    const how = await stepOf(narrow, "how");
    expect(how).toContain("По телефону");
    expect(how).not.toMatch(/Приду в центр|видеосвязи|Письменный ответ|мессенджере/);
  });

  it("[R28] [R43] [R44] [R47] [R48] what is not done is said plainly", async () => {
    for (const centre of [garmonia, klub]) {
      const { texts } = await centre.read();
      const page = await pageOf(centre);
      for (const line of texts.notDone) expect(page).toContain(line);
    }
    expect(await pageOf(garmonia)).toContain("Чего мы не делаем (п. 27 Порядка)");
    expect(await pageOf(klub)).toContain("Чего мы не делаем (абз. 27 Порядка)");
  });

  it("[R30] [R35] the question is asked in one's own words, from the typical ones, or left for the meeting", async () => {
    const topic = await stepOf(garmonia, "topic");
    expect(topic).toContain("Ваш вопрос своими словами");
    expect(topic).toContain("Решу на консультации");
    expect(topic).toContain("(п. 19 Порядка)");
    for (const { text } of (await garmonia.read()).texts.typicalQuestions) expect(topic).toContain(text);
  });

  it("[R31] every way to book that the centre keeps is named", async () => {
    expect(await pageOf(garmonia)).toContain(
      "по телефону, по электронной почте, через социальную сеть, лично (п. 17 Порядка)",
    );
    const byPhone = await createCentre(pages.base, { limits: { bookingSources: ["phone"] } });
    const page = await pageOf(byPhone);
    expect(page).toContain("На сайте запись сейчас не ведётся");
    expect(page).toContain("Записаться можно ещё по телефону (п. 17 Порядка)");
  });

  it("[R36] one regulation ensures the term and the other recommends it", async () => {
    expect(await pageOf(garmonia)).toContain(
      "КЦ «Гармония» обеспечивает возможность получить консультацию в течение 10 календарных дней со дня записи (п. 20 Порядка)",
    );
    expect(await pageOf(klub)).toContain(
      "Служба старается дать возможность получить консультацию в течение 10 календарных дней со дня записи (абз. 23 Порядка)",
    );
    expect(await stepOf(garmonia, "when")).toMatch(/КЦ «Гармония» предложит время не позднее/);
    expect(await stepOf(klub, "when")).toMatch(/Служба постарается предложить время не позднее/);
  });

  it("[R36] the last free day is the tenth after the day of booking, of the centre's own calendar", async () => {
    pages.clock.now = new Date("2026-11-23T21:30:00Z");
    const far = await createCentre(pages.base, { limits: { bookingHorizonDays: 30 } });
    const when = await stepOf(far, "when");
    expect(when).toContain("вторник, 24 ноября");
    expect(when).toContain("пятница, 4 декабря");
    expect(when).not.toContain("суббота, 5 декабря");
    pages.clock.now = new Date();
  });

  it("[R37] [R38] a parent chooses the consultant in one centre and is given one in the other", async () => {
    expect(await pageOf(garmonia)).toContain(
      "Можно выбрать специалиста, которому вы доверяете (п. 22 Порядка)",
    );
    expect(await pageOf(garmonia)).toContain("Консультант 2 Педагог-психолог");
    expect(await pageOf(klub)).toContain("Специалиста по вашему вопросу подберёт Служба (абз. 24 Порядка)");
    expect(await pageOf(klub)).not.toContain("Консультант 2");
    expect(await stepOf(garmonia, "when")).toContain("К какому специалисту? (п. 22 Порядка)");
    expect(await stepOf(klub, "when")).not.toMatch(/специалист|Консультант/);
  });

  it("[R38] the times of a chosen consultant are theirs, and the check names them", async () => {
    const parent = person();
    await answerTo("when", parent, garmonia.slug);
    const [, second = ""] = garmonia.consultantIds;
    const { body } = await parent.get(`${bookingPath(garmonia.slug, "when")}?consultant=${second}`);
    const slots = [...body.matchAll(/name="slot" value="([^"]+)"/g)]
      .map(([, slot]) => slot)
      .filter((slot) => slot !== "none");
    expect(slots.length).toBeGreaterThan(10);
    expect(slots.every((slot) => slot?.endsWith(second))).toBe(true);
    await parent.post(bookingPath(garmonia.slug, "when"), { slot: slots[0] ?? "" });
    await parent.post(bookingPath(garmonia.slug, "who"), { who: "anonymous" });
    expect(textOf((await parent.get(bookingPath(garmonia.slug, "check"))).body)).toContain(
      "Специалист: Консультант 2",
    );
  });

  it("[R23] [R39] [R40] [R41] [R45] [R46] [R49] [R50] [R52] [R54] the other rules stand with their clauses and follow the limits", async () => {
    const [one, other] = [await pageOf(garmonia), await pageOf(klub)];
    expect(one).toContain("Обращаться можно сколько угодно раз (пп. 22, 24 Порядка)");
    expect(one).toContain(
      "Можно прийти и без записи: помогут сразу, если специалист свободен (п. 23 Порядка)",
    );
    expect(one).toContain("оба родителя по одному вопросу — это одна консультация (п. 25 Порядка)");
    expect(one).toContain("до 5 листов А4 (п. 29 Порядка)");
    expect(one).toContain("пришлют на электронную почту документы и полезные ссылки (п. 30 Порядка)");
    expect(one).toContain("если заранее предупредите об этом (п. 33 Порядка)");
    expect(one).toContain("проведут ещё раз (п. 34 Порядка)");
    expect(one).toContain("вам откажут и объяснят почему (п. 37 Порядка)");
    expect(one).toContain("в течение 3 календарных дней после неё (п. 3.17 Порядка)");
    expect(one).toContain("Участникам мероприятий выдают сертификат (п. 11 Порядка)");
    expect(other).not.toContain("выдают сертификат");
    expect(other).not.toContain("вам откажут");
    const own = await createCentre(pages.base, {
      regulation: "klub",
      limits: {
        printoutPageCap: 12,
        removableMediaAllowed: true,
        walkInAllowed: false,
        ratingEnabled: false,
      },
    });
    const page = await pageOf(own);
    expect(page).toContain("до 12 листов А4 (абз. 29 Порядка)");
    expect(page).toContain("могут записать на вашу флешку (абз. 31 Порядка)");
    expect(page).not.toMatch(/без записи: помогут|Оценить консультацию/);
  });
});
