import { newId } from "@prosvet/crypto";
import { emptyDatabase } from "@prosvet/testing";
import {
  annulService,
  assignBooking,
  assignSecond,
  cancelBooking,
  closePeriod,
  correctService,
  enterImport,
  makeImports,
  mergeRecipients,
  moveBooking,
  placeHold,
  RegisterFamily,
  RegisterVisits,
  recordConsent,
  recordService,
  registerFamily,
  registerVisits,
  undoImport,
} from "@prosvet/usecases";
import { beforeAll, describe, expect, it } from "vitest";
import { consents } from "./support/desk.ts";
import { dumpOf, tablesWith } from "./support/dump.ts";
import { importsIn, row } from "./support/imports.ts";
import { lineOf } from "./support/journal.ts";
import { openRecipients } from "./support/recipients.ts";
import { away, monday, openSchedule } from "./support/schedule.ts";
import { workbooks } from "./support/workbooks.ts";

// Of its own: the worker enters an import, and the whole database is looked through.
const base = await emptyDatabase("nameless");
const { worker, openImports } = importsIn(base);

const mother = { name: "Черемухина Аглая Тихоновна", phone: "+7 917 000-11-22" };
const father = { name: "Барсуков Емельян" };
const named = { anonymous: undefined, person: mother, consents };

/** What each place was told, by its name: the field, the words, and what of them is said back. */
const said = {
  cancel: ["reason", "звонила Черемухина, не придут", "фамилию получателя: «Черемухина»"],
  move: ["reason", "по просьбе Барсукова", "фамилию получателя: «Барсукова»"],
  assign: ["reason", "Так хочет Аглая Тихоновна", "отчество: «Тихоновна»"],
  second: ["reason", "уточнить: 8 917 000-11-22", "телефон: «8 917 000-11-22»"],
  outside: ["outsideOpenings", "Черемухиной удобно вечером", "фамилию получателя: «Черемухиной»"],
  record: ["childPresentReason", "сын Ольховской О. П. боится", "фамилию с инициалами: «Ольховской О. П.»"],
  correct: ["reason", "писали с glafira@ryabina.example", "адрес почты: «glafira@ryabina.example»"],
  corrected: ["childPresentReason", "Черемухиным не с кем", "фамилию получателя: «Черемухиным»"],
  annul: ["reason", "ЧЕРЕМУХИНУ НЕ ПРИНИМАЛИ", "фамилию получателя: «ЧЕРЕМУХИНУ»"],
  late: ["afterClosingReason", "забыли Осокину Раису Карповну", "отчество: «Карповну»"],
  list: ["afterClosingReason", "лист Жимолостной Р. К.", "фамилию с инициалами: «Жимолостной Р. К.»"],
  order: ["orderNumber", "12, звонить 234-56-78", "Номер приказа виден"],
  undo: ["reason", "файл от Дрозда Ильича", "отчество: «Ильича»"],
  absence: ["change.absence.reason", "с сыном, Егором Лукичом", "Причина видна в графике"],
  hold: ["words", "спор с Черемухиной", "Основание видно в перечне приостановок"],
  family: ["afterClosingReason", "Черемухину не внесли", "фамилию получателя: «Черемухину»"],
} as const;
type Place = keyof typeof said;

/** What a place does with its words; it refuses every one of them. */
const doing = {} as Record<Place, (words: string) => Promise<unknown>>;
const names = [
  ...["Черемух", "Барсуков", "Тихонов", "917 000", "9170001122", "Ольховск", "ryabina", "Осокин", "Карповн"],
  ...["Жимолост", "234-56", "Дрозд", "Лукич", "Ракитин"],
];
let desk: Awaited<ReturnType<typeof openRecipients>>;

beforeAll(async () => {
  desk = await openRecipients(base, { regulation: "klub" });
  const { as, head, centre, first, second, called, times } = desk;
  const startsAt = (await times({ secondConsultantId: second }))[8]?.startsAt.toISOString() ?? "";
  const both = { startsAt, consultantId: first, secondPerson: { ...father, consents }, participants: 2 };
  const { bookingId: id } = await called(mother, both);
  const boss = as(head);
  const line = await recordService(boss, lineOf(centre, { person: mother, consents }), newId());
  const record = (more: object) => recordService(boss, lineOf(centre, more), newId());

  doing.cancel = (reason) => cancelBooking(as(), { id, reason });
  doing.move = (reason) => moveBooking(as(), { id, startsAt, consultantId: second, reason });
  doing.assign = (reason) => assignBooking(as(), { id, consultantId: second, reason });
  doing.second = (reason) => assignSecond(as(), { id, consultantId: second, reason });
  const evening = { startsAt: "2026-11-18T20:00:00+05:00", consultantId: first };
  doing.outside = (outsideOpenings) => called(mother, { ...evening, outsideOpenings });
  doing.record = (childPresentReason) => record({ childPresent: true, childPresentReason });
  const changes = { durationMinutes: 30 };
  doing.correct = (reason) => correctService(boss, line.id, { version: 1, reason, changes });
  doing.corrected = (childPresentReason) =>
    correctService(boss, line.id, {
      ...{ version: 1, reason: "Опечатка", changes: { childPresent: true, childPresentReason } },
    });
  doing.annul = (reason) => annulService(boss, line.id, { version: 1, reason });
  const october = { register: "services", month: "2026-10" } as const;
  doing.order = (orderNumber) => closePeriod(boss, { ...october, orderNumber, confirmed: true });
  doing.late = (afterClosingReason) => record({ startedAt: "2026-10-15T11:00:00+05:00", afterClosingReason });
  const listed = { day: "15.10.2026", time: "11:00", topic: "3" };
  doing.list = (afterClosingReason) =>
    registerVisits(boss, RegisterVisits.parse({ rows: [listed], afterClosingReason }), newId());
  const [{ code = "" } = {}] = await desk.rows<{ code: string }>(
    `select r.code from app.bookings b join app.recipients r on r.id = b.recipient_id where b.id = '${id}'`,
  );
  await recordConsent(boss, {
    ...{ recipientId: await desk.idOf(id), purpose: "family_register", how: "oral_by_phone" },
  });
  const recipientId = await desk.idOf(id);
  doing.hold = (words) => placeHold(boss, { recipientId, reason: "other", words });
  doing.family = (afterClosingReason) =>
    registerFamily(
      as(),
      RegisterFamily.parse({ basis: "ppmk_service", members: [{ code }], afterClosingReason }),
    );

  const imports = await openImports();
  const { import: card } = await imports.send([row("02.09.2025")]);
  await enterImport(imports.head, card.id, {});
  await makeImports(worker(), workbooks().means);
  doing.undo = (reason) => undoImport(imports.head, card.id, { reason });

  const schedule = await openSchedule(base);
  const change = away(schedule.anna, monday, monday);
  doing.absence = (reason) =>
    schedule.preview({ ...change, absence: { ...(change as { absence: object }).absence, reason } } as never);
}, 60_000);

describe("[R33] words that stand where everybody reads them", () => {
  it.each(Object.keys(said) as Place[])(
    "name nobody: %s is refused with the words to take out",
    async (place) => {
      const [path, words, back] = said[place];
      await expect(doing[place](words)).rejects.toMatchObject({
        code: "refused",
        message: expect.stringContaining(back),
        refusal: { code: "reason_names_person", requirement: "R33" },
        detail: { errors: [{ path }] },
      });
    },
  );

  it("name nobody: a booking that stays in spite of a change is refused with its number, and all stays as it was", async () => {
    const { preview, apply, book, anna, rows } = await openSchedule(base);
    const person = { name: "Ракитина Ольга" };
    const { id, number } = await book(monday, "10:00", anna, { ...named, person });
    const change = away(anna, monday, monday);
    const { basedOn } = await preview(change);
    const moves = [{ bookingId: id, keep: true as const, why: "Ракитину примет заведующая" }];
    await expect(apply({ change, basedOn, moves })).rejects.toMatchObject({
      message: expect.stringMatching(`^Запись ${number}: .*фамилию получателя: «Ракитину»`),
      refusal: { code: "reason_names_person" },
    });
    expect(await rows("select 1 from app.absences")).toEqual([]);
  });

  it("leave nothing of what was refused in the database", async () => {
    const dump = await dumpOf(base);
    expect(names.map((text) => [text, tablesWith(dump, text)])).toEqual(names.map((text) => [text, []]));
    expect(tablesWith(dump, "Заболел").length + tablesWith(dump, "Консультант 1").length).toBeGreaterThan(0);
  });

  it("may name the staff, and of a recipient who was merged they name nobody either", async () => {
    const { as, head, first, called, centre } = desk;
    await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute(`update app.consultants set name = 'Брусникина Вера Тихоновна' where id = '${first}'`),
    );
    const [kept, gone] = [await called({ name: "Калинина Анна" }), await called({ name: "Калинина Анна" })];
    await mergeRecipients(as(head), { keep: kept.id, gone: gone.id, why: { reason: "check" } });
    const cancel = (reason: string) => cancelBooking(as(), { id: gone.bookingId, reason });
    await expect(cancel("Калинина уехала")).rejects.toMatchObject({ refusal: { requirement: "R33" } });
    const reason = "Брусникина В. Т. заболела, Веру Тихоновну никто не заменит";
    expect(await cancel(reason)).toMatchObject({ state: "cancelled_by_centre" });
  });
});
