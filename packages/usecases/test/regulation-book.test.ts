import { type LegalAct, limitPresets } from "@prosvet/domain";
import { createCentre, testDatabase } from "@prosvet/testing";
import {
  addAct,
  type Ctx,
  changeAct,
  contextOf,
  findCentre,
  listAudit,
  readEdition,
  readRegulation,
  readRegulationBook,
  readRegulationFacts,
  setLimits,
  setProfile,
  setTexts,
} from "@prosvet/usecases";
import { expect, it } from "vitest";

const base = testDatabase();
const today = () => new Date().toISOString().slice(0, 10);

const opened = async (regulation: "garmonia" | "klub" = "klub") => {
  const centre = await createCentre(base, { regulation });
  const head = contextOf(base.deps(), await centre.member("head"));
  const page = async () =>
    findCentre({ db: base.db, now: new Date() }, (await readRegulationBook(head)).slug);
  return { centre, head, page };
};

const actionsOf = async (head: Ctx) => (await listAudit(head, {})).lines.map(({ action }) => action);

/** What the form of the profile sends, with what is changed. */
async function changedProfile(head: Ctx, changes: object) {
  const { profile, profileVersion } = await readRegulationBook(head);
  return { ...profile, email: null, phone: null, site: null, ...changes, basedOn: profileVersion };
}

async function changedTexts(head: Ctx, orderNumber: string, changes: object, effectiveFrom = today()) {
  const { texts, textVersionId } = await readRegulationBook(head);
  return { orderNumber, effectiveFrom, texts: { ...texts, ...changes }, basedOn: textVersionId };
}

it("[R3] [R4] the head says how the centre and its organisation are called, and its page says so at once", async () => {
  const { head, page } = await opened();
  const wished = {
    name: "Консультационный центр «Ромашка»",
    organisation: "МБДОУ № 1",
    founder: "Администрация района",
    director: "Заведующий",
    directorName: "И. И. Иванова",
    address: "ул. Садовая, 1",
    openingHours: "По вторникам",
    accent: "#7a3e9d",
  };
  const profile = await setProfile(head, await changedProfile(head, wished));
  expect(profile).toMatchObject(wished);
  expect(await page()).toMatchObject(wished);
  expect(await actionsOf(head)).toContain("regulation.set_profile");
});

it("[R3] a colour in which nothing can be read is refused with its contrast", async () => {
  const { head } = await opened();
  const refused = setProfile(head, await changedProfile(head, { accent: "#ffee00" }));
  await expect(refused).rejects.toMatchObject({ code: "refused", refusal: { code: "accent_too_pale" } });
});

it("[R4] nobody but the head changes the profile, the texts or the acts", async () => {
  const { centre, head } = await opened();
  const registrar = contextOf(base.deps(), await centre.member("registrar"));
  const [act] = (await readRegulationBook(registrar)).acts;
  if (!act) throw new Error("the preset has an act");
  const [profile, texts] = [await changedProfile(head, {}), await changedTexts(head, "2", {})];
  for (const attempt of [
    () => setProfile(registrar, profile),
    () => setTexts(registrar, texts),
    () => addAct(registrar, act),
    () => changeAct(registrar, act),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});

it("[R3] of two heads who change what they both saw, one is told that the other was first", async () => {
  const { head } = await opened();
  const [one, other] = [
    await changedProfile(head, { address: "Здесь" }),
    await changedProfile(head, { address: "Там" }),
  ];
  await setProfile(head, one);
  await expect(setProfile(head, other)).rejects.toMatchObject({ code: "conflict" });
  const [first, second] = [await changedTexts(head, "2", {}), await changedTexts(head, "3", {})];
  await setTexts(head, first);
  await expect(setTexts(head, second)).rejects.toMatchObject({ code: "conflict" });
});

it("[R1] [R7] texts are set by an order; the page shows them, the earlier edition stays on record", async () => {
  const { head, page } = await opened();
  const before = await readRegulationBook(head);
  const book = await setTexts(head, await changedTexts(head, "27", { aboutText: "Помогаем родителям." }));
  expect(book).toMatchObject({ order: { number: "27" }, texts: { aboutText: "Помогаем родителям." } });
  expect(book.editions.map(({ orderNumber, sets }) => [orderNumber, sets])).toEqual([
    ["27", "texts"],
    ["1", "limits"],
  ]);
  expect((await page()).texts.aboutText).toBe("Помогаем родителям.");
  expect((await page()).order.number).toBe("27");
  const first = await readEdition(head, { id: before.editionId });
  expect(first.texts.aboutText).toBe(before.texts.aboutText);
});

it("[R7] texts of an order for a later day are not in force before it", async () => {
  const { head, page } = await opened();
  const order = await changedTexts(head, "28", { aboutText: "Потом." }, "2099-01-01");
  const book = await setTexts(head, order);
  expect(book.texts.aboutText).not.toBe("Потом.");
  expect((await page()).texts.aboutText).not.toBe("Потом.");
  const later = book.editions.find(({ orderNumber }) => orderNumber === "28");
  const facts = await readRegulationFacts(head, { edition: later?.id });
  expect(facts).toMatchObject({ order: { number: "28" }, texts: { aboutText: "Потом." } });
});

it("[R7] an edition is the limits and the texts that hold together, whichever of them its order has set", async () => {
  const { head } = await opened();
  await setTexts(head, await changedTexts(head, "2", { aboutText: "Второй." }));
  const limits = { ...limitPresets.klub, printoutPageCap: 8 };
  const { versionId: basedOn } = await readRegulation(head);
  await setLimits(head, { basedOn, orderNumber: "3", effectiveFrom: today(), limits });
  const { editions, order } = await readRegulationBook(head);
  expect(order.number).toBe("3");
  const [third, second, first] = await Promise.all(editions.map(({ id }) => readEdition(head, { id })));
  expect([third?.limits.printoutPageCap, second?.limits.printoutPageCap]).toEqual([8, 5]);
  expect([third?.texts.aboutText, second?.texts.aboutText]).toEqual(["Второй.", "Второй."]);
  expect(first?.texts.aboutText).not.toBe("Второй.");
});

it("[R32] a clause that is the same for every centre cannot be worded anew", async () => {
  const { head } = await opened();
  const texts = setTexts(head, await changedTexts(head, "2", { clauses: { "22": "Только с паспортом." } }));
  await expect(texts).rejects.toMatchObject({ refusal: { code: "clause_fixed", requirement: "R32" } });
});

it("[R5] an act is added, corrected and taken off the page, where only what is offered stands", async () => {
  const { head, page } = await opened();
  const law: LegalAct = {
    ...{ level: "regional" as const, title: "Закон об образовании в крае", number: "2770-КЗ" },
    ...{ adoptedOn: "2013-07-16", link: "https://example.ru/law", offered: true },
  };
  const act = await addAct(head, law);
  expect((await page()).acts).toContainEqual(law);
  expect((await page()).acts.map(({ level }) => level)).toEqual(["federal", "federal", "regional", "local"]);
  await changeAct(head, { ...act, offered: false });
  expect((await page()).acts).not.toContainEqual(expect.objectContaining({ title: law.title }));
  expect((await readRegulationBook(head)).acts).toContainEqual({ ...act, offered: false });
  expect(await actionsOf(head)).toEqual(
    expect.arrayContaining(["regulation.add_act", "regulation.change_act"]),
  );
});

it("[R5] [R7] an act and an edition of another centre are not found", async () => {
  const [own, other] = [await opened(), await opened()];
  const book = await readRegulationBook(other.head);
  const [act] = book.acts;
  if (!act) throw new Error("the preset has an act");
  await expect(changeAct(own.head, act)).rejects.toMatchObject({ code: "not_found" });
  await expect(readEdition(own.head, { id: book.editionId })).rejects.toMatchObject({ code: "not_found" });
});
