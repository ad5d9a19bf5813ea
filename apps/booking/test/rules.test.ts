import { createCentre, type TestCentre } from "@prosvet/testing";
import { addAct, contextOf, setTexts } from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();
const read = async (path: string) => (await visitor(pages.app()).get(path)).body;
const rulesOf = ({ slug }: TestCentre) => read(`/c/${slug}/rules`);
const headOf = async (centre: TestCentre) => contextOf(pages.base.deps(), await centre.member("head"));

describe("the «Порядок» of a centre on its pages", () => {
  it("[R7] stands whole under its own address, with its order, and the centre's page leads there", async () => {
    const centre = await createCentre(pages.base, { regulation: "klub" });
    expect(await read(`/c/${centre.slug}`)).toContain(`href="/c/${centre.slug}/rules"`);
    const text = textOf(await rulesOf(centre));
    expect(text).toContain("приказ № 1 от");
    expect(text).toContain("23. Организации рекомендуется обеспечить возможность предоставления Услуги");
    expect(text).toContain("Приложение № 2. Сроки хранения документов");
  });

  it("[R36] [R45] says the centre's own numbers, under the clauses that the other pages cite", async () => {
    const limits = { bookingWindowDays: 7, printoutPageCap: 12 };
    const body = await rulesOf(await createCentre(pages.base, { regulation: "klub", limits }));
    expect(body).toMatch(/<p id="clause-23">23\. [^<]*в течение 7 календарных дней/);
    expect(body).toMatch(/<p id="clause-29">29\. [^<]*до 12 листов/);
  });

  it("[R1] [R7] shows the texts of the order in force and none of a later one", async () => {
    const centre = await createCentre(pages.base);
    const head = await headOf(centre);
    const { texts } = await centre.read();
    const { typicalQuestions: _, consentTexts: __, ...own } = texts;
    const today = new Date().toISOString().slice(0, 10);
    const order = {
      orderNumber: "27",
      effectiveFrom: today,
      texts: { ...own, aboutText: "Рядом с родителями." },
    };
    const { textVersionId } = await setTexts(head, { ...order, basedOn: null });
    const later = { ...order, effectiveFrom: "2099-01-01", texts: { ...own, aboutText: "Потом." } };
    await setTexts(head, { ...later, basedOn: textVersionId });
    expect(textOf(await read(`/c/${centre.slug}`))).toContain("Рядом с родителями.");
    expect(textOf(await rulesOf(centre))).toContain("приказ № 27 от");
    expect(textOf(await rulesOf(centre))).not.toContain("Потом.");
  });

  it("[R5] names the acts that the centre is guided by, with a link where there is one", async () => {
    const centre = await createCentre(pages.base);
    const act = { level: "municipal", title: "Постановление <b>", number: "7", adoptedOn: null } as const;
    await addAct(await headOf(centre), { ...act, link: "https://example.ru/act", offered: true });
    await addAct(await headOf(centre), { ...act, title: "Снятый акт", link: null, offered: false });
    const body = await read(`/c/${centre.slug}`);
    expect(body).toContain('href="https://example.ru/act">Постановление &lt;b&gt; № 7</a>');
    expect(textOf(body)).toContain("№ 152-ФЗ");
    expect(body).not.toContain("Снятый акт");
    expect(await rulesOf(centre)).toContain('href="https://example.ru/act">Постановление &lt;b&gt; № 7</a>');
  });

  it("[R5] keeps the page small however many acts there are, and leads to all of them", async () => {
    const centre = await createCentre(pages.base);
    const head = await headOf(centre);
    for (let number = 1; number <= 12; number++) {
      const act = { level: "local", title: `Положение ${number}`, number: null, adoptedOn: null } as const;
      await addAct(head, { ...act, link: null, offered: true });
    }
    expect(textOf(await read(`/c/${centre.slug}`))).toContain("Все акты");
    const rules = await rulesOf(centre);
    expect(rules).toContain('<h2 id="part-9">Приложение № 3. Правовые акты</h2>');
    expect(rules).toContain("Положение 12");
  });

  it("[R3] names the centre and its organisation as its head writes them", async () => {
    const centre = await createCentre(pages.base);
    const { organisation } = await centre.read();
    expect(textOf(await rulesOf(centre))).toContain(organisation);
  });
});
